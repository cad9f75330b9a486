package io.sluice.deploy.pipeline;

import io.sluice.deploy.cluster.ClusterAddress;
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
     * @throws IllegalStateException a topic is missing, or has another number of partitions than the others
     */
    static Inputs inputs(ClusterAddress cluster, StageChain chain) {
        List<Topic<?>> topics = ChainTopics.all(chain);
        try (Admin admin = cluster.admin()) {
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
            Durability durability = check.durabilityOf(topics.getFirst())
                    .orElseThrow(() -> new IllegalStateException("gone meanwhile"));
            return new Inputs(partitions, durability);
        }
    }
}
