package io.sluice.deploy.bench;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The serdes of the hot path beside Confluent's, over the same registry and the same events: both from bytes to the
 * contract's value and back. They take turns, so that whatever else the machine does meets both.
 */
final class SerdeTrial {

    private static final int EVENTS = 20_000;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 5;

    private final ClusterAddress address;
    private final List<ContentEvent> events;

    SerdeTrial(ClusterAddress address, List<ContentEvent> input) {
        BenchEvents source = new BenchEvents(input, "serde");
        List<ContentEvent> some = new ArrayList<>(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            some.add(source.next());
        }
        this.address = address;
        this.events = some;
    }

    /** Sluice's own first, then Confluent's. */
    List<SerdeCost> run() {
        ContentEventContract contract = new ContentEventContract();
        try (SchemaRegistryClient registry = address.registryClient();
                KafkaAvroSerializer serializer = new KafkaAvroSerializer(registry, settings());
                KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(registry, settings())) {
            Wire wire = new Wire(registry);
            Serializer<ContentEvent> writer = wire.writer(contract, BenchProducer.TOPIC);
            WireReader<ContentEvent> reader = wire.reader(contract);
            List<byte[]> written = events.stream()
                    .map(event -> writer.serialize(BenchProducer.TOPIC, event))
                    .toList();
            double[][] nanos = alternate(List.of(
                    () -> over(written, bytes -> textLength(reader.read(bytes))),
                    () -> over(events, event -> writer.serialize(BenchProducer.TOPIC, event).length),
                    () -> over(
                            written,
                            bytes -> contract.fromAvro((io.sluice.avro.ContentEvent)
                                            deserializer.deserialize(BenchProducer.TOPIC, bytes))
                                    .text()
                                    .length()),
                    () -> over(
                            events,
                            event -> serializer.serialize(BenchProducer.TOPIC, contract.toAvro(event)).length)));
            return List.of(
                    new SerdeCost("Sluice's serdes", median(nanos[0]), median(nanos[1])),
                    new SerdeCost("Confluent's serdes", median(nanos[2]), median(nanos[3])));
        } catch (IOException e) {
            throw new UncheckedIOException("the registry's client does not close", e);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                "schema.registry.url", address.registry(),
                "auto.register.schemas", false,
                "use.latest.version", true,
                "specific.avro.reader", true);
    }

    /** Nanoseconds an event, for each task and round. */
    private static double[][] alternate(List<LongSupplier> tasks) {
        double[][] nanos = new double[tasks.size()][ROUNDS];
        long[] yields = new long[tasks.size()];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int task = 0; task < tasks.size(); task++) {
                long begin = System.nanoTime();
                yields[task] = tasks.get(task).getAsLong();
                if (round >= 0) {
                    nanos[task][round] = (double) (System.nanoTime() - begin) / EVENTS;
                }
            }
        }
        // Looked at, too, so that no compiler can leave the work out.
        if (yields[0] != yields[2] || yields[1] != yields[3]) {
            throw new IllegalStateException("the serdes do not agree on the same events");
        }
        return nanos;
    }

    private static <T> long over(List<T> values, ToLongFunction<T> work) {
        long sum = 0;
        for (T value : values) {
            sum += work.applyAsLong(value);
        }
        return sum;
    }

    private static long textLength(Decoded<ContentEvent> decoded) {
        return switch (decoded) {
            case Decoded.Value<ContentEvent>(ContentEvent event) -> event.text().length();
            case Decoded.Refused<ContentEvent> refused ->
                throw new IllegalStateException("an event of the benchmark is refused: " + refused.detail());
        };
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
