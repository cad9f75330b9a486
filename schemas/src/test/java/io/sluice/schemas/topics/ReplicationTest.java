package io.sluice.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

final class ReplicationTest {

    private static final Topic<?> LOG = TopicCatalogue.ENFORCEMENT;

    @Test
    void countsThePartitionThatHasTheFewest() {
        TopicDescription description =
                new TopicDescription("content", false, List.of(partition(0, 3), partition(1, 2), partition(2, 3)));

        assertThat(Replication.of(description)).isEqualTo(2);
    }

    @Test
    void tellsOfATopicThatIsOnOneOfSeveralBrokers() {
        assertThat(Replication.problem(LOG, 1, 1, 3)).hasValueSatisfying(problem -> {
            assertThat(problem.sentence())
                    .isEqualTo("topic enforcement has one replica: it is lost with one broker's disk");
            assertThat(problem.preventsStart()).isFalse();
        });
        assertThat(Replication.problem(LOG, 1, 1, 1)).isEmpty();
    }

    @Test
    void tellsOfATopicThatIsLostSoonerThanContent() {
        assertThat(Replication.problem(LOG, 2, 3, 3)).hasValueSatisfying(problem -> {
            assertThat(problem.sentence()).isEqualTo("topic enforcement has 2 replicas, fewer than the 3 of content");
            assertThat(problem.preventsStart()).isFalse();
        });
        assertThat(Replication.problem(LOG, 3, 3, 3)).isEmpty();
        assertThat(Replication.problem(LOG, 3, 2, 3)).isEmpty();
    }

    private static TopicPartitionInfo partition(int number, int replicas) {
        List<Node> nodes = IntStream.range(0, replicas)
                .mapToObj(id -> new Node(id, "broker-" + id, 9092))
                .toList();
        return new TopicPartitionInfo(number, nodes.getFirst(), nodes, nodes);
    }
}
