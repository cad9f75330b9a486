package io.sluice.enforce.topology;

import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.StandingFold;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in state stores.
 *
 * <ul>
 *   <li>{@value #STANDINGS}: by account. Bounded by the number of accounts that something was ever enforced against: the
 *       sequence of an account's log must go on without a gap.
 *   <li>{@value #ITEMS}: by account and content. Bounded by the retention in the book, the items that wait withheld for a
 *       reviewer, and those that a strike or a sanction rests on.
 *   <li>{@value #DUE}: what falls due when. Bounded by the entries of the other two.
 * </ul>
 */
final class LedgerStores {

    static final String STANDINGS = "ledger-standings";
    static final String ITEMS = "ledger-items";
    static final String DUE = "ledger-due";

    /** No identifier holds a control character. */
    private static final char SEPARATOR = '\u0000';

    private final KeyValueStore<String, AccountStanding> standings;
    private final KeyValueStore<String, ItemRecord> items;
    private final DueIndex due;

    LedgerStores(ProcessorContext<?, ?> context) {
        standings = context.getStateStore(STANDINGS);
        items = context.getStateStore(ITEMS);
        due = new DueIndex(context.getStateStore(DUE));
    }

    /** Adds the stores to a topology; processors are connected to them by name. */
    static void addTo(StreamsBuilder builder, Serde<AccountStanding> standing, Serde<ItemRecord> item) {
        builder.addStateStore(persistent(STANDINGS, Serdes.String(), standing));
        builder.addStateStore(persistent(ITEMS, Serdes.String(), item));
        builder.addStateStore(persistent(DUE, Serdes.Bytes(), Serdes.ByteArray()));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> persistent(String name, Serde<K> key, Serde<V> value) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), key, value);
    }

    static String itemKey(AccountId account, ContentId content) {
        return account.value() + SEPARATOR + content.value();
    }

    static AccountId accountOf(String itemKey) {
        return new AccountId(itemKey.substring(0, itemKey.indexOf(SEPARATOR)));
    }

    Ledger ledger(AccountId account, ContentId content) {
        return new Ledger(standing(account), item(itemKey(account, content)));
    }

    AccountStanding standing(AccountId account) {
        AccountStanding standing = standings.get(account.value());
        return standing == null ? StandingFold.opened(account) : standing;
    }

    @Nullable
    ItemRecord item(String itemKey) {
        return items.get(itemKey);
    }

    void put(AccountStanding standing) {
        standings.put(standing.account().value(), standing);
    }

    void put(String itemKey, @Nullable ItemRecord item) {
        items.put(itemKey, item);
    }

    DueIndex due() {
        return due;
    }
}
