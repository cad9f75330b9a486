package io.sluice.deploy.bench;

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
import java.nio.file.Path;
import java.time.Duration;
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
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One cluster, on which each discipline is measured after the other, with the same events. */
final class Arena {

    /** Plainly an advertisement that asks to be contacted: it is limited or removed by the default guidelines. */
    private static final ContentEvent MARKED = TextEvent.of(
            "Guaranteed daily profit, no risk! Add me on WeChat: profit-4711 and double your money",
            "en",
            Instant.parse("2026-01-01T00:00:00Z"));

    /** As long as brokers allow by default. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

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
            ClusterAddress address, BenchSettings settings, List<ContentEvent> input, Path folder, StatusLine status) {
        Provision.provide(address, new TopicSettings(settings.partitions(), 1, 1));
        try (Admin admin = address.admin()) {
            await(admin.createTopics(List.of(
                            new NewTopic(CopyTopology.TOPIC, Optional.of(settings.partitions()), Optional.empty())))
                    .all());
        }
        return new Arena(address, settings, input, folder, status);
    }

    Measured measure(Discipline discipline) {
        try (Admin admin = address.admin()) {
            List<Workload> stages = new ArrayList<>();
            for (int i = 0; i < discipline.groups().size(); i++) {
                GroupOffsets offsets =
                        new GroupOffsets(admin, discipline.groups().get(i));
                stages.add(new Workload(offsets, discipline.inputs().get(i)));
            }
            return measure(admin, discipline, stages);
        }
    }

    private Measured measure(Admin admin, Discipline discipline, List<Workload> stages) {
        forgetEvents(admin);
        Path log = folder.resolve(discipline.name() + ".log");
        try (Contestant contestant = Contestant.start(discipline.title(), commands(discipline), log)) {
            List<ThroughputTrial.Result> rounds = throughput(discipline, contestant, stages);
            Percentiles latency = latency(discipline);
            status.say(String.format("%s: p50 %.1f ms, p99 %.1f ms", discipline.title(), latency.p50(), latency.p99()));
            return new Measured(discipline.title(), rounds, contestant.peakBytes(), latency);
        }
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

    private List<ThroughputTrial.Result> throughput(
            Discipline discipline, Contestant contestant, List<Workload> stages) {
        Map<String, Object> kafka = address.kafka();
        kafka.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bench-backlog");
        kafka.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) LONGEST_TRANSACTION.toMillis());
        try (BenchProducer producer = producer("backlog-" + discipline, kafka)) {
            producer.initTransactions();
            return new Rounds(
                            settings,
                            contestant,
                            new ThroughputTrial(contestant, stages),
                            () -> layBacklog(discipline, producer))
                    .run(status::update, status::say);
        }
    }

    /** In one transaction, so that all of it is there at once: who reads what is committed has nothing to do until then. */
    private void layBacklog(Discipline discipline, BenchProducer producer) {
        producer.begin();
        for (int i = 0; i < settings.events(); i++) {
            producer.sendPlain();
            if (i % 10_000 == 0) {
                status.update(
                        String.format("%s: writing a backlog, %,d of %,d", discipline.title(), i, settings.events()));
            }
        }
        producer.commit();
    }

    private Percentiles latency(Discipline discipline) {
        try (BenchProducer producer = producer("latency-" + discipline, address.kafka());
                KafkaConsumer<byte[], byte[]> answers = consumer()) {
            return new LatencyTrial(settings, producer)
                    .run(
                            answers,
                            discipline.answers(),
                            contentOf(discipline),
                            second -> status.update(String.format(
                                    "%s: latency, %d of %d s", discipline.title(), second, settings.latencySeconds())));
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
            case COPY, COPY_AGAIN ->
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
