package io.sluice.deploy.pipeline;

import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * A chain of stages, running as one Kafka Streams application in this process. It begins when the topics are as they must
 * be, and ends when it is closed, or by itself after a failure that {@link FailurePolicy} does not let pass.
 *
 * <pre>
 *   start() ──> on its way ──> running <──> rebalancing
 *                   └──────────────┴── failed | closed
 * </pre>
 */
public final class Pipeline implements AutoCloseable {

    /** Less than the 30 s that a supervisor usually gives a process to end. */
    private static final Duration CLOSING = Duration.ofSeconds(25);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final StageChain chain;
    private final KafkaStreams streams;
    private final String applicationId;
    private final FailurePolicy failures = new FailurePolicy(FIRST_PAUSE);
    private final Restoration restoration = new Restoration();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CompletableFuture<State> ended = new CompletableFuture<>();

    private Pipeline(StageChain chain, Topology topology, Properties settings) {
        this.chain = chain;
        this.applicationId = settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
        streams = new KafkaStreams(topology, settings);
        streams.setUncaughtExceptionHandler(failures);
        streams.setGlobalStateRestoreListener(restoration);
        streams.setStateListener((now, before) -> changed(now));
    }

    /**
     * Checks the topics, and starts it. It returns when the application is on its way: see {@link #awaitRunning}.
     *
     * @param judging asked only where its stages judge
     * @param tally of what becomes of the records, for the caller to read
     * @throws IllegalStateException a topic or a schema is missing or not as it must be: the message says what to do
     */
    static Pipeline start(
            PipelineSettings settings, StageChain chain, Wire wire, Supplier<Judging> judging, Tally tally) {
        StartCheck.Inputs inputs = StartCheck.inputs(settings, chain);
        Properties streams = StreamsSettings.of(settings, chain, inputs.durability());
        Topology topology =
                new ChainTopology(chain, wire, inputs.partitions(), judging, settings.looks(), tally).build(streams);
        return new Pipeline(chain, topology, streams).started();
    }

    private Pipeline started() {
        try {
            streams.start();
            return this;
        } catch (RuntimeException e) {
            streams.close();
            throw e;
        }
    }

    /** Waits until it processes for the first time; false if it has ended, or the time is over, before that. */
    public boolean awaitRunning(Duration patience) throws InterruptedException {
        return running.await(patience.toNanos(), TimeUnit.NANOSECONDS) && !ended.isDone();
    }

    /** Done when it has ended: with NOT_RUNNING after it was closed, with ERROR after a failure. */
    public CompletableFuture<State> ended() {
        return ended.copy();
    }

    public State state() {
        return streams.state();
    }

    /** Records that are still to be read back into the state stores before all partitions are processed. */
    public long recordsToRestore() {
        return restoration.remainingRecords();
    }

    /** The consumer group, too. */
    public String applicationId() {
        return applicationId;
    }

    /** The topics that its records come from. */
    public List<String> sources() {
        return ChainTopics.sources(chain).stream().map(Topic::name).toList();
    }

    /** For what is to be measured about it. */
    public KafkaStreams streams() {
        return streams;
    }

    /** As in {@code second-look as sluice-second-look}. */
    @Override
    public String toString() {
        return chain + " as " + applicationId;
    }

    /** Finishes what is in hand, and stops. */
    @Override
    public void close() {
        failures.closing();
        streams.close(CLOSING);
    }

    private void changed(State now) {
        if (now == State.RUNNING) {
            running.countDown();
        }
        if (now == State.NOT_RUNNING || now == State.ERROR) {
            ended.complete(now);
            running.countDown();
        }
    }
}
