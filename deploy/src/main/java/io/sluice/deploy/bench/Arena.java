package io.sluice.deploy.bench;

import io.sluice.deploy.bench.Measured.Round;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.provision.Provision;
import io.sluice.deploy.score.TextEvent;
import io.sluice.deploy.topic.GroupOffsets;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.EnforcementContract;
import io.sluice.schemas.topics.TopicSettings;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One cluster, on which the disciplines are measured in pairs, with the same events. */
final class Arena {

    /** Plainly an advertisement that asks to be contacted: it is limited or removed by the default guidelines. */
    private static final ContentEvent MARKED = TextEvent.of(
            "Guaranteed daily profit, no risk! Add me on WeChat: profit-4711 and double your money",
            "en",
            Instant.parse("2026-01-01T00:00:00Z"));

    /** So that nobody who is suspended for some minutes is taken for dead. */
    private static final String PATIENCE = """
            consumer.session.timeout.ms=600000
            consumer.max.poll.interval.ms=900000
            producer.transaction.timeout.ms=600000
            """;

    private static final String PATIENCE_FILE = "patience.properties";

    private static final long TO_THE_END = -1;

    private final ClusterAddress address;
    private final BenchSettings settings;
    private final List<ContentEvent> input;
    private final Path folder;
    private final StatusLine status;
    private final Wire wire;

    private Arena(
            ClusterAddress address, BenchSettings settings, List<ContentEvent> input, Path folder, StatusLine status) {
        this.address = address;
        this.settings = settings;
        this.input = input;
        this.folder = folder;
        this.status = status;
        this.wire = new Wire(address.registryClient());
    }

    static Arena prepare(
            ClusterAddress address, BenchSettings settings, List<ContentEvent> input, Path folder, StatusLine status)
            throws IOException {
        Files.writeString(folder.resolve(PATIENCE_FILE), PATIENCE);
        Provision.provide(address, new TopicSettings(settings.partitions(), 1, 1));
        try (Admin admin = address.admin()) {
            await(admin.createTopics(List.of(
                            new NewTopic(CopyTopology.TOPIC, Optional.of(settings.partitions()), Optional.empty())))
                    .all());
        }
        return new Arena(address, settings, input, folder, status);
    }

    /** The plain copy, and Sluice in each of its forms: each of these beside the copy, whose rounds all count. */
    List<Measured> contest() {
        try (Admin admin = address.admin();
                Contestant copy = start(admin, Discipline.COPY)) {
            Pair fused = measure(admin, copy, Discipline.FUSED);
            Pair split = measure(admin, copy, Discipline.SPLIT);
            return List.of(fused.copy().and(split.copy()), fused.sluice(), split.sluice());
        }
    }

    private record Pair(Measured copy, Measured sluice) {}

    private Pair measure(Admin admin, Contestant copy, Discipline discipline) {
        drain(copy);
        forgetEvents(admin);
        try (Contestant sluice = start(admin, discipline)) {
            List<Round> rounds = rounds(copy, sluice);
            Percentiles plain = latency(copy, sluice);
            Percentiles own = latency(sluice, copy);
            return new Pair(
                    new Measured(
                            copy.name(), rounds.stream().map(Round::ofCopy).toList(), copy.peakBytes(), plain, plain),
                    new Measured(sluice.name(), rounds, sluice.peakBytes(), own, plain));
        }
    }

    private Contestant start(Admin admin, Discipline discipline) {
        List<Workload> stages = new ArrayList<>();
        for (int i = 0; i < discipline.groups().size(); i++) {
            GroupOffsets offsets = new GroupOffsets(admin, discipline.groups().get(i));
            stages.add(new Workload(offsets, discipline.inputs().get(i)));
        }
        return Contestant.start(discipline, stages, commands(discipline), folder.resolve(discipline.name() + ".log"));
    }

    private void drain(Contestant contestant) {
        new ThroughputTrial(contestant, status::update).drain();
    }

    /** What another discipline has worked off is no work for the next one. */
    private void forgetEvents(Admin admin) {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        for (int partition = 0; partition < settings.partitions(); partition++) {
            all.put(new TopicPartition(BenchProducer.TOPIC, partition), RecordsToDelete.beforeOffset(TO_THE_END));
        }
        await(admin.deleteRecords(all).all());
    }

    private static <T> T await(KafkaFuture<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private List<Round> rounds(Contestant copy, Contestant sluice) {
        BenchProducer producer = producer("backlog-" + sluice.discipline(), Backlog.transactional(address.kafka()));
        try (Backlog backlog = new Backlog(producer, settings.events())) {
            return new Rounds(settings, status, backlog, copy, sluice).run();
        }
    }

    /** Of one contestant while the other is suspended, so that nobody but the broker is in its way. */
    private Percentiles latency(Contestant contestant, Contestant other) {
        drain(contestant);
        drain(other);
        other.suspend();
        Discipline discipline = contestant.discipline();
        String prefix = "latency-" + discipline + "-beside-" + other.discipline();
        try (BenchProducer producer = producer(prefix, address.kafka());
                KafkaConsumer<byte[], byte[]> answers = consumer()) {
            Percentiles latency = new LatencyTrial(settings, producer)
                    .run(
                            answers,
                            discipline.answers(),
                            contentOf(discipline),
                            second -> status.update(String.format(
                                    "%s: latency, %d of %d s", contestant.name(), second, settings.latencySeconds())));
            status.say(String.format("%s: p50 %.1f ms, p99 %.1f ms", contestant.name(), latency.p50(), latency.p99()));
            return latency;
        } finally {
            other.resume();
        }
    }

    private List<List<String>> commands(Discipline discipline) {
        List<List<String>> commands = new ArrayList<>();
        for (List<String> command : discipline.commands()) {
            List<String> whole = new ArrayList<>(command);
            whole.addAll(List.of(
                    "--bootstrap",
                    address.bootstrap(),
                    "--registry",
                    address.registry(),
                    "--kafka-config",
                    folder.resolve(PATIENCE_FILE).toString(),
                    "--threads",
                    String.valueOf(settings.threads()),
                    "--state-dir",
                    folder.resolve("state-" + discipline).toString()));
            commands.add(whole);
        }
        return commands;
    }

    private BenchProducer producer(String prefix, Map<String, Object> kafka) {
        return new BenchProducer(
                kafka,
                wire.writer(new ContentEventContract(), BenchProducer.TOPIC),
                new BenchEvents(input, prefix),
                MARKED);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> consumer = address.kafka();
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Function<ConsumerRecord<byte[], byte[]>, Optional<String>> contentOf(Discipline discipline) {
        WireReader<ContentEvent> events = wire.reader(new ContentEventContract());
        WireReader<Enforcement> enforcements = wire.reader(new EnforcementContract());
        return switch (discipline) {
            case COPY ->
                record -> valueOf(events, record).map(event -> event.content().value());
            case FUSED, SPLIT ->
                record -> valueOf(enforcements, record)
                        .map(Enforcement::item)
                        .map(item -> item.content().value());
        };
    }

    private static <T> Optional<T> valueOf(WireReader<T> reader, ConsumerRecord<byte[], byte[]> record) {
        return reader.read(record.value()) instanceof Decoded.Value<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
