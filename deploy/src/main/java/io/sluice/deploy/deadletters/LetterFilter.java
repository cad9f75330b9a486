package io.sluice.deploy.deadletters;

import io.sluice.deploy.topic.Start;
import io.sluice.deploy.topic.Times;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters are meant: those that every given option fits. */
final class LetterFilter {

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            split = ",",
            description = "Refused for one of these: ${COMPLETION-CANDIDATES}.")
    private List<RefusalReason> reasons = List.of();

    @Option(
            names = "--origin",
            paramLabel = "TOPIC",
            split = ",",
            description =
                    "From one of these topics: content, reports, reviews, appeals, submissions, second-looks, assessments.")
    private List<String> topics = List.of();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            split = ",",
            description = "Refused by one of these stages: ${COMPLETION-CANDIDATES}.")
    private List<DeadLetter.Stage> stages = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Refused at that time or later, as 2026-11-01T12:00:00Z.")
    private @Nullable String since;

    boolean isEmpty() {
        return reasons.isEmpty() && topics.isEmpty() && stages.isEmpty() && since == null;
    }

    Start start() {
        return since == null ? new Start.Beginning() : new Start.At(Times.parse("--since", since));
    }

    boolean fits(DeadLetter letter) {
        return (reasons.isEmpty() || reasons.contains(letter.reason()))
                && (topics.isEmpty() || topics.contains(letter.origin().topic()))
                && (stages.isEmpty() || stages.contains(letter.stage()));
    }
}
