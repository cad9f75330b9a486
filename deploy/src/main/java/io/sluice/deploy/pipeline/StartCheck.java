package io.sluice.deploy.pipeline;

import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.topics.Durability;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCheck;
import io.sluice.schemas.topics.TopicProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** Looks at the topics before a chain of stages starts: among wrong ones it would lose or scatter what it reads. */
final class StartCheck {

    private StartCheck() {}

    /**
     * The topics that its records come from.
     *
     * @param partitions how many the topics of accounts have
     * @param durability of the first of them; that of the others is looked at by {@code sluice topics check}
     */
    record Inputs(int partitions, Durability durability) {}

    /**
     * What the chain has to read.
     *
     * @throws IllegalStateException a topic is missing, or has another number of partitions than the others; or the
     *     ledger would be empty where there was one
     */
    static Inputs inputs(PipelineSettings settings, StageChain chain) {
        List<Topic<?>> topics = ChainTopics.all(chain);
        try (Admin admin = settings.cluster().admin()) {
            TopicCheck check = new TopicCheck(admin);
            int partitions = check.partitionsOf(topics.getFirst()).orElse(1);
            List<TopicProblem> obstacles = check.problems(topics, partitions).stream()
                    .filter(TopicProblem::preventsStart)
                    .toList();
            if (!obstacles.isEmpty()) {
                throw new IllegalStateException("cannot start "
                        + chain
                        + ": "
                        + obstacles.stream().map(TopicProblem::sentence).collect(Collectors.joining("; ")));
            }
            if (chain.runs(Stage.ENFORCE) && !settings.emptyLedger()) {
                new LedgerCheck(admin, settings.cluster()).require(chain.applicationId(settings.applicationId()));
            }
            Durability durability = check.durabilityOf(topics.getFirst())
                    .orElseThrow(() -> new IllegalStateException("gone meanwhile"));
            return new Inputs(partitions, durability);
        }
    }
}
