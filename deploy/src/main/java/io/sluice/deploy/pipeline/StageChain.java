package io.sluice.deploy.pipeline;

import io.sluice.schemas.deadletter.DeadLetter.Stage;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The stages that one application runs, handing each other objects. Where the chain begins or ends in the midst of the
 * stream, a topic is the boundary.
 *
 * @param stages in the order of the stream, without a gap
 */
public record StageChain(List<Stage> stages) {

    /** All of them, fused. */
    public static final StageChain ALL = of(EnumSet.allOf(Stage.class));

    /** @throws IllegalArgumentException there is none, or one between two of them is missing */
    public StageChain {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("no stage: name one or more of ingest, classify, enforce");
        }
        stages = List.copyOf(EnumSet.copyOf(stages));
        if (stages.getLast().ordinal() - stages.getFirst().ordinal() != stages.size() - 1) {
            throw new IllegalArgumentException(
                    "ingest and enforce are not neighbours: run classify with them, or each in a program of its own");
        }
    }

    /** Those stages, in whatever order they are named. */
    public static StageChain of(Collection<Stage> stages) {
        return new StageChain(List.copyOf(stages));
    }

    Stage first() {
        return stages.getFirst();
    }

    Stage last() {
        return stages.getLast();
    }

    boolean runs(Stage stage) {
        return stages.contains(stage);
    }

    /** What the application is called: the base name alone where it runs all stages, else with theirs behind it. */
    public String applicationId(String base) {
        return equals(ALL) ? base : base + "-" + this;
    }

    /** As in {@code ingest-classify}. */
    @Override
    public String toString() {
        return stages.stream()
                .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
