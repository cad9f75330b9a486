package io.sluice.deploy.faults;

import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What was committed to a topic, from its beginning to its end of this moment. */
final class TopicTail {

    private final String bootstrap;
    private final Wire wire;

    TopicTail(String bootstrap, Wire wire) {
        this.bootstrap = bootstrap;
        this.wire = wire;
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    <T> List<T> values(String topic, Contract<T, ?> contract) {
        WireReader<T> reader = wire.reader(contract);
        return records(topic).stream()
                .map(record -> decoded(reader, record.value()))
                .toList();
    }

    /** The last value of each key; deleted keys are not there. */
    <T> Map<String, T> table(String topic, Contract<T, ?> contract) {
        WireReader<T> reader = wire.reader(contract);
        Map<String, T> table = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                table.remove(key);
            } else {
                table.put(key, decoded(reader, record.value()));
            }
        }
        return table;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static <T> T decoded(WireReader<T> reader, byte[] bytes) {
        return switch (reader.read(bytes)) {
            case Decoded.Value<T>(T value) -> value;
            case Decoded.Refused<T>(var reason, String detail) -> throw new AssertionError(reason + " " + detail);
        };
    }
}
