package io.sluice.deploy.standing;

import io.sluice.deploy.topic.TopicReader;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What the output topics hold about one account. Reads all of the account's partition each time. */
final class AccountRecords {

    private final Map<String, Object> kafka;
    private final Wire wire;
    private final AccountId account;
    private final byte[] key;

    AccountRecords(Map<String, Object> kafka, Wire wire, AccountId account) {
        this.kafka = kafka;
        this.wire = wire;
        this.account = account;
        this.key = account.value().getBytes(StandardCharsets.UTF_8);
    }

    /** All enforcements, each once, in the order of their sequence. */
    List<Enforcement> log() {
        SortedMap<Long, Enforcement> log = new TreeMap<>();
        read(TopicCatalogue.ENFORCEMENT, value -> value.ifPresent(one -> log.put(one.sequence(), one)));
        return List.copyOf(log.values());
    }

    /** The latest standing on the compacted topic. */
    Optional<AccountStanding> published() {
        AtomicReference<AccountStanding> latest = new AtomicReference<>();
        read(TopicCatalogue.ACCOUNT_STANDING, value -> latest.set(value.orElse(null)));
        return Optional.ofNullable(latest.get());
    }

    private <T> void read(Topic<T> topic, Consumer<Optional<T>> each) {
        WireReader<T> reader = wire.reader(topic.contract());
        try (TopicReader records = TopicReader.open(kafka, topic.name())) {
            records.keepPartitionOf(key);
            records.readToEnd(record -> {
                if (Arrays.equals(key, record.key())) {
                    each.accept(
                            record.value() == null
                                    ? Optional.empty()
                                    : Optional.of(value(topic, reader.read(record.value()))));
                }
            });
        }
    }

    private <T> T value(Topic<T> topic, Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Value<T>(T value) -> value;
            case Decoded.Refused<T> refused ->
                throw new IllegalStateException("a record of " + account + " in " + topic + " cannot be read: "
                        + refused.reason() + ", " + refused.detail());
        };
    }
}
