package io.sluice.deploy.pipeline;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.sluice.classify.score.Classifier;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.feed.Guidelines;
import io.sluice.schemas.guidelines.feed.GuidelinesFeed;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;

/**
 * All applications of this process: a chain of stages, and beside it the second look, on threads of its own. They share the
 * guidelines and what is compiled of them. They begin together, and when one has failed the process is to end.
 */
public final class Pipelines implements AutoCloseable {

    /** All stages: the chain fused, and the second look beside it. */
    public static final Set<Stage> ALL_STAGES = Set.copyOf(EnumSet.allOf(Stage.class));

    private static final Duration GUIDELINES = Duration.ofSeconds(30);

    private final SchemaRegistryClient registry;
    private final Function<Guidelines, Judging> judges;
    private final List<Pipeline> pipelines = new ArrayList<>();
    private @Nullable GivingWay givingWay;
    private @Nullable GuidelinesFeed guidelines;
    private @Nullable Judging judging;

    private Pipelines(SchemaRegistryClient registry, Function<Guidelines, Judging> judges) {
        this.registry = registry;
        this.judges = judges;
    }

    /**
     * Checks what they need, and starts them. It returns when all are on their way: see {@link #awaitRunning}.
     *
     * @param stages any of them
     * @param tally of what becomes of the records, for the caller to read
     * @throws IllegalArgumentException there is no stage, or one between two others is missing
     * @throws IllegalStateException a topic or a schema is missing or not as it must be: the message says what to do
     * @throws io.sluice.schemas.guidelines.feed.GuidelinesUnavailableException no guidelines to judge by
     */
    public static Pipelines start(PipelineSettings settings, Collection<Stage> stages, Tally tally) {
        return start(settings, stages, tally, Judging::by);
    }

    /** As {@link #start(PipelineSettings, Collection, Tally)}, with other models than those that ship. */
    public static Pipelines startWith(
            Function<GuidelineBook, Classifier> compiler,
            PipelineSettings settings,
            Collection<Stage> stages,
            Tally tally) {
        return start(settings, stages, tally, guidelines -> Judging.by(guidelines, compiler));
    }

    private static Pipelines start(
            PipelineSettings settings, Collection<Stage> stages, Tally tally, Function<Guidelines, Judging> judges) {
        List<StageChain> chains = StageChain.apart(stages);
        Pipelines all = new Pipelines(settings.cluster().registryClient(), judges);
        try {
            Wire wire = new Wire(all.registry);
            for (StageChain chain : chains) {
                all.pipelines.add(Pipeline.start(settings, chain, wire, () -> all.judging(settings, wire), tally));
            }
            if (chains.size() > 1) {
                all.givingWay = GivingWay.start(all.pipelines.getFirst(), all.pipelines.getLast());
            }
            return all;
        } catch (RuntimeException e) {
            all.close();
            throw e;
        }
    }

    /** The applications, in the order of the stream. */
    public List<Pipeline> all() {
        return List.copyOf(pipelines);
    }

    /** Waits until all process for the first time; false if one has ended, or the time is over, before that. */
    public boolean awaitRunning(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Pipeline pipeline : pipelines) {
            if (!pipeline.awaitRunning(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }

    /** Done when the first of them has ended: with NOT_RUNNING after it was closed, with ERROR after a failure. */
    public CompletableFuture<State> ended() {
        return CompletableFuture.anyOf(pipelines.stream().map(Pipeline::ended).toArray(CompletableFuture<?>[]::new))
                .thenApply(State.class::cast);
    }

    /** Records that are still to be read back into the state stores before all partitions are processed. */
    public long recordsToRestore() {
        return pipelines.stream().mapToLong(Pipeline::recordsToRestore).sum();
    }

    /** How they learn of new guidelines; none where no stage judges. */
    public Optional<GuidelinesFeed> guidelines() {
        return Optional.ofNullable(guidelines);
    }

    /** Finishes what is in hand, in all of them at once, and stops. */
    @Override
    public void close() {
        if (givingWay != null) {
            givingWay.close();
        }
        List<Thread> closing = pipelines.stream()
                .map(pipeline -> Thread.ofPlatform()
                        .name("close-" + pipeline.applicationId())
                        .start(pipeline::close))
                .toList();
        closing.forEach(Pipelines::join);
        if (guidelines != null) {
            guidelines.close();
        }
        try {
            registry.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the registry's client", e);
        }
    }

    private Judging judging(PipelineSettings settings, Wire wire) {
        Judging known = judging;
        if (known == null) {
            GuidelinesFeed feed = new GuidelinesFeed(
                    settings.cluster().kafka(),
                    TopicCatalogue.GUIDELINES.name(),
                    wire.reader(TopicCatalogue.GUIDELINES.contract())::read);
            guidelines = feed;
            feed.start(GUIDELINES);
            known = judges.apply(feed);
            judging = known;
        }
        return known;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
