package io.sluice.deploy.pipeline;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The stages, in the order in which a record goes through them. */
public enum Stage {
    INGEST,
    CLASSIFY,
    ENFORCE;

    /**
     * Those stages in order, each once: what one application can run.
     *
     * @throws IllegalArgumentException there is none, or one between two of them is missing
     */
    static List<Stage> chain(Collection<Stage> stages) {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("no stage: name one or more of ingest, classify, enforce");
        }
        List<Stage> chain = List.copyOf(EnumSet.copyOf(stages));
        if (chain.size() == 2 && !chain.contains(CLASSIFY)) {
            throw new IllegalArgumentException(
                    "ingest and enforce are not neighbours: run classify with them, or each in a program of its own");
        }
        return chain;
    }

    /** As in the name of an application: {@code ingest-classify}. */
    static String names(List<Stage> chain) {
        return chain.stream().map(Stage::label).collect(Collectors.joining("-"));
    }

    /** In lower case, as the command line has it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
