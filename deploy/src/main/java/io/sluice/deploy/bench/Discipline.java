package io.sluice.deploy.bench;

import java.util.List;

/** What competes: Kafka Streams alone, and Sluice in its two forms. */
enum Discipline {
    COPY("plain copy", List.of("bench-copy"), List.of(BenchProducer.TOPIC), CopyTopology.TOPIC),
    FUSED("Sluice, fused", List.of("bench-fused"), List.of(BenchProducer.TOPIC), "enforcement"),
    SPLIT(
            "Sluice, split",
            List.of("bench-split-ingest", "bench-split-classify", "bench-split-enforce"),
            List.of(BenchProducer.TOPIC, "submissions", "assessments"),
            "enforcement");

    private final String title;
    private final List<String> groups;
    private final List<String> inputs;
    private final String answers;

    Discipline(String title, List<String> groups, List<String> inputs, String answers) {
        this.title = title;
        this.groups = groups;
        this.inputs = inputs;
        this.answers = answers;
    }

    String title() {
        return title;
    }

    /** The consumer group of each of its applications that is timed: the second look follows when there is time. */
    List<String> groups() {
        return groups;
    }

    /** What each of them reads. */
    List<String> inputs() {
        return inputs;
    }

    /** Where the records come that its latency is measured to. */
    String answers() {
        return answers;
    }

    /** The command of each of its processes. What the one before has decided is no ledger of theirs. */
    List<List<String>> commands() {
        return switch (this) {
            case COPY -> List.of(List.of("bench", "copy", "--application-id", groups.getFirst()));
            case FUSED -> List.of(List.of("run", "--http", "0", "--empty-ledger", "--application-id", "bench-fused"));
            case SPLIT ->
                List.of(
                        List.of("run", "ingest", "--http", "0", "--application-id", "bench-split"),
                        List.of("run", "classify", "--http", "0", "--application-id", "bench-split"),
                        List.of("run", "enforce", "--http", "0", "--empty-ledger", "--application-id", "bench-split"));
        };
    }
}
