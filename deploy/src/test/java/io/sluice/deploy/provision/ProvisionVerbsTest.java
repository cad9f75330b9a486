package io.sluice.deploy.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.deploy.verb.Sluice;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Wire;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code topics} and {@code schemas} against a broker and a registry that have nothing yet. */
final class ProvisionVerbsTest {

    private static final int ALL = TopicCatalogue.all().size();

    @TempDir
    private Path data;

    private EmbeddedCluster cluster;

    @BeforeEach
    void start() throws Exception {
        cluster = EmbeddedCluster.start(data);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void makeATopicForEachEntryOfTheCatalogueAndTellWhatHasChangedSince() throws Exception {
        assertThat(topics("check"))
                .returns(1, Sluice::exitCode)
                .satisfies(checked -> assertThat(checked.out().lines()).hasSize(ALL + 1));

        Sluice tooMany = topics("create", "--partitions", "3");
        assertThat(tooMany.exitCode()).isEqualTo(1);
        assertThat(tooMany.err()).contains("too few brokers for 3 replicas");

        String[] create = {"create", "--partitions", "3", "--replicas", "1", "--min-insync-replicas", "1"};
        assertThat(topics(create).out()).contains("created content").endsWith(line(ALL + " created, 0 were there"));
        assertThat(topics(create).out()).isEqualTo(line("0 created, " + ALL + " were there"));
        assertThat(topics("check"))
                .returns(0, Sluice::exitCode)
                .satisfies(checked -> assertThat(checked.out())
                        .startsWith(line("all " + ALL + " topics are as they should be"))
                        .contains("one broker"));

        try (Admin admin = cluster.address().admin()) {
            admin.createPartitions(Map.of("reports", NewPartitions.increaseTo(5)))
                    .all()
                    .get();
        }
        assertThat(topics("check"))
                .returns(1, Sluice::exitCode)
                .satisfies(checked -> assertThat(checked.out()).contains("topic reports has 5 partitions, not 3"));
    }

    @Test
    void registerEachSchemaAndRefuseToTakeThePlaceOfAnother() throws Exception {
        assertThat(schemas("check"))
                .returns(1, Sluice::exitCode)
                .satisfies(checked -> assertThat(checked.out().lines()).hasSize(ALL));

        cluster.address()
                .registryClient()
                .register(
                        Wire.subject("appeals"),
                        new AvroSchema(SchemaBuilder.record("Other")
                                .fields()
                                .requiredString("text")
                                .endRecord()));
        Sluice refused = schemas("register");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("appeals-value REFUSED").contains("content-value registered, id ");

        cluster.address().registryClient().deleteSubject(Wire.subject("appeals"));
        assertThat(schemas("register"))
                .returns(0, Sluice::exitCode)
                .satisfies(registered -> assertThat(registered.out())
                        .contains("content-value was there, id ")
                        .contains("appeals-value registered"));
        assertThat(schemas("check"))
                .returns(0, Sluice::exitCode)
                .satisfies(checked ->
                        assertThat(checked.out()).isEqualTo(line("all " + ALL + " schemas are as they should be")));
    }

    private Sluice topics(String... args) {
        return Sluice.run(cluster, new TopicsCommand(), args);
    }

    private Sluice schemas(String... args) {
        return Sluice.run(cluster, new SchemasCommand(), args);
    }

    private static String line(String words) {
        return String.join(System.lineSeparator(), List.of(words, ""));
    }
}
