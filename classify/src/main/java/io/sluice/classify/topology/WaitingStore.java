package io.sluice.classify.topology;

import io.sluice.classify.secondlook.Place;
import io.sluice.classify.secondlook.WaitingList;
import io.sluice.schemas.assessment.Assessment;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The items that wait, in a state store, under the keys of their places. The list of places is kept in memory beside it:
 * taking the first of a store again and again would step over the tombstones of all that were taken before.
 */
final class WaitingStore {

    private final KeyValueStore<Bytes, byte[]> store;
    private final Serde<Assessment> items;

    WaitingStore(KeyValueStore<Bytes, byte[]> store, Serde<Assessment> items) {
        this.store = store;
        this.items = items;
    }

    /** Puts all who wait on a list: after a start, or when a partition has come from another instance. */
    void restore(WaitingList list) {
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> list.add(Place.of(entry.key.get())));
        }
    }

    void put(Place place, Assessment item) {
        store.put(Bytes.wrap(place.key()), items.serializer().serialize("", item));
    }

    Assessment get(Place place) {
        byte[] item = store.get(Bytes.wrap(place.key()));
        if (item == null) {
            throw new IllegalStateException("nothing is kept for " + place);
        }
        return items.deserializer().deserialize("", item);
    }

    void move(Place from, Place to) {
        byte[] item = store.delete(Bytes.wrap(from.key()));
        store.put(Bytes.wrap(to.key()), item);
    }

    void remove(Place place) {
        store.delete(Bytes.wrap(place.key()));
    }
}
