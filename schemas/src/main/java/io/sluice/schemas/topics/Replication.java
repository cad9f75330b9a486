package io.sluice.schemas.topics;

import io.sluice.schemas.topics.TopicProblem.FewReplicas;
import io.sluice.schemas.topics.TopicProblem.SingleReplica;
import java.util.Optional;
import org.apache.kafka.clients.admin.TopicDescription;

/** Whether a topic is kept on as many brokers as it should be. */
final class Replication {

    private Replication() {}

    /** Of the partition that has the fewest. */
    static int of(TopicDescription description) {
        return description.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }

    /**
     * What is wrong with it. On a cluster of one broker nothing is: there is nowhere else to keep it.
     *
     * @param found the topic's replicas
     * @param ofContent those of the topic {@code content}: what is decided must last as long as what it is decided from
     */
    static Optional<TopicProblem> problem(Topic<?> topic, int found, int ofContent, int brokers) {
        if (brokers > 1 && found == 1) {
            return Optional.of(new SingleReplica(topic));
        }
        return found < ofContent ? Optional.of(new FewReplicas(topic, found, ofContent)) : Optional.empty();
    }
}
