package io.sluice.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.sluice.classify.secondlook.LookRules;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import io.sluice.schemas.registration.SchemaRegistration;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.topics.Durability;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChainTopologyTest {

    private static final PipelineSettings SETTINGS =
            PipelineSettings.local(new ClusterAddress("127.0.0.1:9092", "http://127.0.0.1:8081"), Path.of("state"));

    @ParameterizedTest
    @CsvSource({
        "INGEST-CLASSIFY-ENFORCE",
        "INGEST",
        "CLASSIFY",
        "ENFORCE",
        "INGEST-CLASSIFY",
        "CLASSIFY-ENFORCE",
        "SECOND_LOOK"
    })
    void staysAsItIsUnlessItIsChangedOnPurpose(String stages) {
        StageChain chain = chain(stages);

        TopologyDescription description = topology(chain).describe();

        // Another sub-topology would be another way through Kafka for every record.
        assertThat(description.subtopologies()).hasSize(1);
        assertThat(description.toString())
                .as(
                        "the topology; where the change is meant: cp %s deploy/src/test/resources/io/sluice/deploy/pipeline/",
                        kept(chain, description))
                .isEqualTo(golden(chain + ".txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "INGEST-CLASSIFY-ENFORCE",
        "INGEST",
        "CLASSIFY",
        "ENFORCE",
        "INGEST-CLASSIFY",
        "CLASSIFY-ENFORCE",
        "SECOND_LOOK"
    })
    void usesTheTopicsThatAreCheckedBeforeItStarts(String stages) {
        StageChain chain = chain(stages);
        Set<String> checked = new TreeSet<>();
        ChainTopics.all(chain).forEach(topic -> checked.add(topic.name()));
        checked.remove(TopicCatalogue.GUIDELINES.name());

        assertThat(topicsOf(topology(chain))).isEqualTo(checked);
    }

    private static StageChain chain(String stages) {
        return StageChain.of(
                Arrays.stream(stages.split("-", -1)).map(Stage::valueOf).toList());
    }

    private static Topology topology(StageChain chain) {
        SchemaRegistryClient registry = new MockSchemaRegistryClient();
        new SchemaRegistration(registry).register(TopicCatalogue.all());
        Properties streams = StreamsSettings.of(SETTINGS, chain, new Durability(1, 1));
        return new ChainTopology(
                        chain,
                        new Wire(registry),
                        4,
                        () -> Judging.by(() -> new GuidelineTimeline(List.of())),
                        LookRules.DEFAULT,
                        new Tally())
                .build(streams);
    }

    /** But those that Kafka Streams makes itself. */
    private static Set<String> topicsOf(Topology topology) {
        Set<String> topics = new TreeSet<>();
        topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .flatMap(ChainTopologyTest::topicsOf)
                .filter(topic -> !topic.endsWith("-repartition"))
                .forEach(topics::add);
        return topics;
    }

    private static Stream<String> topicsOf(TopologyDescription.Node node) {
        return switch (node) {
            case TopologyDescription.Source source -> source.topicSet().stream();
            case TopologyDescription.Sink sink -> Stream.of(sink.topic());
            default -> Stream.empty();
        };
    }

    private static Path kept(StageChain chain, TopologyDescription description) {
        try {
            Path folder =
                    Files.createDirectories(Path.of("target", "topologies").toAbsolutePath());
            return Files.writeString(folder.resolve(chain + ".txt"), description.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String golden(String name) {
        try (var text = ChainTopologyTest.class.getResourceAsStream(name)) {
            return text == null ? "no golden file " + name : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
