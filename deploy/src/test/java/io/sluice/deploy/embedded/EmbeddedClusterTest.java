package io.sluice.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedClusterTest {

    private static final AvroSchema SCHEMA = new AvroSchema("""
            {"type": "record", "name": "Kept", "fields": [{"name": "id", "type": "string"}]}""");

    @TempDir
    Path data;

    @Test
    void holdsTopicsAndSchemasOverARestart() throws Exception {
        int id;
        try (EmbeddedCluster cluster = EmbeddedCluster.start(data);
                Admin admin = admin(cluster)) {
            admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get();
            id = registry(cluster).register("kept-value", SCHEMA);
        }

        try (EmbeddedCluster cluster = EmbeddedCluster.start(data);
                Admin admin = admin(cluster)) {
            assertThat(admin.describeTopics(List.of("kept")).allTopicNames().get())
                    .hasEntrySatisfying(
                            "kept", topic -> assertThat(topic.partitions()).hasSize(3));
            assertThat(registry(cluster)
                            .getSchemaBySubjectAndId("kept-value", id)
                            .canonicalString())
                    .isEqualTo(SCHEMA.canonicalString());
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(data, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("is taken");
        }
    }

    @Test
    void stopsTheRegistryWhenItIsClosed() {
        EmbeddedRegistry registry =
                EmbeddedRegistry.start(Path.of(System.getProperty("sluice.home"), "registry"), data, Ports.ANY);
        long pid = registry.pid();
        assertThat(ProcessHandle.of(pid)).isPresent();

        registry.close();

        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    private static Admin admin(EmbeddedCluster cluster) {
        return Admin.create(Map.of("bootstrap.servers", cluster.bootstrap()));
    }

    private static SchemaRegistryClient registry(EmbeddedCluster cluster) {
        return new CachedSchemaRegistryClient(List.of(cluster.registryUrl()), 10);
    }
}
