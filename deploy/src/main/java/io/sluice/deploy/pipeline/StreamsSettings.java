package io.sluice.deploy.pipeline;

import io.sluice.schemas.topics.Durability;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;

/** Kafka Streams' settings for an application of ours. Each one that differs from Kafka's default says why. */
final class StreamsSettings {

    private StreamsSettings() {}

    /** How long the second look waits for new items while others wait to be looked at: 100 ms by default. */
    private static final int LOOK_POLL_MILLIS = 5;

    /**
     * How many items the second look takes at once: a stream thread hears that it is to stop, or to rest, when it has worked
     * them off, and looks at some meanwhile. Of 1,000, the default, it heard after half a minute, and of 100 after three
     * seconds, in which the models had a processor that the stream wanted.
     */
    private static final int LOOK_POLL_RECORDS = 10;

    /** @param inputs of the topics that it reads: what it remembers must last as long */
    static Properties of(PipelineSettings settings, StageChain chain, Durability inputs) {
        Properties streams = new Properties();
        streams.putAll(settings.cluster().kafka());
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, chain.applicationId(settings.applicationId()));
        streams.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        boolean looks = chain.equals(StageChain.SECOND_LOOK);
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, looks ? settings.lookThreads() : settings.threads());
        if (looks) {
            streams.put(StreamsConfig.POLL_MS_CONFIG, LOOK_POLL_MILLIS);
            streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), LOOK_POLL_RECORDS);
        }
        streams.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG, settings.guarantee().kafka());
        streams.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        streams.put(
                StreamsConfig.GROUP_PROTOCOL_CONFIG, settings.groupProtocol().name());
        // Without data of one topic, do not ask how far behind it is before each record of another: a tenth of a stream
        // thread's time went there. Between topics we promise no order, and what refers to something (a review, an
        // appeal) is written after that was committed. Whoever replays all topics from their beginning may set 0.
        streams.putIfAbsent(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        // A store or a repartition topic with a generated name would change its name with the topology, and lose its
        // data.
        streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        streams.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, RecordTime.class);
        streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StateMemory.class);
        streams.put(StateMemory.BYTES, settings.stateMemory());
        // The broker's own defaults are often one replica: the ledger would be gone with one disk.
        streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, inputs.replicas());
        streams.put(
                StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                String.valueOf(inputs.minInsyncReplicas()));
        errors(streams);
        clients(streams);
        return streams;
    }

    /**
     * What cannot be accepted is a value, and goes to the dead letters, long before one of these is asked. What is left
     * is broken infrastructure or a bug in the shell: going on would lose a record, so the transaction is aborted and
     * {@link FailurePolicy} decides whether to try again.
     */
    private static void errors(Properties streams) {
        streams.putAll(Map.of(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndFailExceptionHandler.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndFailProcessingExceptionHandler.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG,
                true,
                // Tries again what may pass, until the producer's own time is over, and else fails.
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DefaultProductionExceptionHandler.class));
    }

    /** Defaults of ours: what the cluster's own settings say, goes. */
    private static void clients(Properties streams) {
        // After a crash its partitions wait for this long: 45 s by default. Our heaps pause for less than a second.
        offer(streams, StreamsConfig.consumerPrefix(""), ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        offer(streams, StreamsConfig.consumerPrefix(""), ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        // Records of some 300 bytes: 64 KB instead of 16 KB makes four times fewer, fuller requests at full load.
        offer(streams, StreamsConfig.producerPrefix(""), ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
    }

    private static void offer(Properties streams, String prefix, String name, Object value) {
        if (!streams.containsKey(name)) {
            streams.putIfAbsent(prefix + name, value);
        }
    }
}
