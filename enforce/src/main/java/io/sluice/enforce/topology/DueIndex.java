package io.sluice.enforce.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What falls due when, ordered by time: an entry's key is the time in milliseconds, big-endian, the kind, and the name of
 * the account or item. An entry is a reminder, not the truth: whoever is reminded looks at the state, so that entries
 * never have to be found and removed when plans change. Each is removed when its time comes.
 *
 * <p>Looking begins where the last look ended. Without that, each look would first step over the tombstones of all that
 * was ever due, which takes milliseconds after some ten thousands of them.
 */
final class DueIndex {

    /** Of what an entry reminds. */
    enum Kind {
        ACCOUNT,
        ITEM
    }

    /** Is told what is due. */
    interface Reminder {
        void remind(Kind kind, String name, Instant due);
    }

    private static final byte[] NOTHING = {};
    private static final int PREFIX = Long.BYTES + 1;

    private final KeyValueStore<Bytes, byte[]> store;
    private @Nullable Bytes cursor;

    DueIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void add(Instant due, Kind kind, String name) {
        Bytes key = key(due.toEpochMilli(), kind, name);
        if (cursor != null && key.compareTo(cursor) < 0) {
            cursor = key;
        }
        store.put(key, NOTHING);
    }

    /**
     * Reminds of all that is due up to {@code time}, oldest first, while there is time left to do so; what is left over
     * comes next time.
     */
    void remindUpTo(Instant time, BooleanSupplier timeLeft, Reminder reminder) {
        Bytes end = Bytes.wrap(
                ByteBuffer.allocate(Long.BYTES).putLong(time.toEpochMilli() + 1).array());
        while (timeLeft.getAsBoolean()) {
            Bytes next = takeFirst(end);
            if (next == null) {
                return;
            }
            ByteBuffer entry = ByteBuffer.wrap(next.get());
            Instant due = Instant.ofEpochMilli(entry.getLong());
            Kind kind = Kind.values()[entry.get()];
            String name = new String(next.get(), PREFIX, next.get().length - PREFIX, StandardCharsets.UTF_8);
            reminder.remind(kind, name, due);
        }
    }

    private @Nullable Bytes takeFirst(Bytes end) {
        try (KeyValueIterator<Bytes, byte[]> due = store.range(cursor, end)) {
            if (!due.hasNext()) {
                return null;
            }
            KeyValue<Bytes, byte[]> first = due.next();
            cursor = first.key;
            store.delete(first.key);
            return first.key;
        }
    }

    private static Bytes key(long due, Kind kind, String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(PREFIX + utf8.length)
                .putLong(due)
                .put((byte) kind.ordinal())
                .put(utf8)
                .array());
    }
}
