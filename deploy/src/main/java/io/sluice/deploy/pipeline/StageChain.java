package io.sluice.deploy.pipeline;

import io.sluice.schemas.deadletter.DeadLetter.Stage;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The stages that one application runs, handing each other objects. Where the chain begins or ends in the midst of the
 * stream, a topic is the boundary. The second look is always a chain of its own: no model is to hold up the stream.
 *
 * @param stages in the order of the stream, without a gap
 */
public record StageChain(List<Stage> stages) {

    /** All that can be, fused. */
    public static final StageChain ALL = of(EnumSet.of(Stage.INGEST, Stage.CLASSIFY, Stage.ENFORCE));

    public static final StageChain SECOND_LOOK = of(EnumSet.of(Stage.SECOND_LOOK));

    /** @throws IllegalArgumentException there is none, or one between two of them is missing */
    public StageChain {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException(
                    "no stage: name one or more of ingest, classify, enforce and second-look");
        }
        stages = List.copyOf(EnumSet.copyOf(stages));
        if (stages.contains(Stage.SECOND_LOOK) && stages.size() > 1) {
            throw new IllegalArgumentException("second-look is an application of its own");
        }
        if (stages.getLast().ordinal() - stages.getFirst().ordinal() != stages.size() - 1) {
            throw new IllegalArgumentException(
                    "ingest and enforce are not neighbours: run classify with them, or each in a program of its own");
        }
    }

    /** Those stages, in whatever order they are named. */
    public static StageChain of(Collection<Stage> stages) {
        return new StageChain(List.copyOf(stages));
    }

    /**
     * The applications of one process that runs these stages.
     *
     * @throws IllegalArgumentException there is no stage, or one between two others is missing
     */
    static List<StageChain> apart(Collection<Stage> stages) {
        List<Stage> stream =
                stages.stream().filter(stage -> stage != Stage.SECOND_LOOK).toList();
        if (!stages.contains(Stage.SECOND_LOOK)) {
            return List.of(of(stream));
        }
        return stream.isEmpty() ? List.of(SECOND_LOOK) : List.of(of(stream), SECOND_LOOK);
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

    /** What the application is called: the base name alone where it runs all that can be fused, else with theirs behind it. */
    public String applicationId(String base) {
        return equals(ALL) ? base : base + "-" + this;
    }

    /** As in {@code ingest-classify}. */
    @Override
    public String toString() {
        return stages.stream().map(StageChain::nameOf).collect(Collectors.joining("-"));
    }

    /** As people write it: {@code second-look}. */
    public static String nameOf(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
