package io.sluice.deploy.verb;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.sluice.deploy.embedded.EmbeddedCluster;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topics.TopicCheck;
import io.sluice.schemas.topics.TopicSettings;
import io.sluice.schemas.wire.ContractSchema;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A real broker and registry with all topics and schemas, and a hand to write what a pipeline would. */
public final class ClusterOfTopics implements AutoCloseable {

    private final EmbeddedCluster cluster;
    private final Wire wire;
    private final Producer<byte[], byte[]> producer;

    private ClusterOfTopics(EmbeddedCluster cluster) {
        this.cluster = cluster;
        this.wire = new Wire(cluster.address().registryClient());
        Map<String, Object> settings = new HashMap<>(cluster.address().kafka());
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public static ClusterOfTopics start(Path folder) throws IOException, RestClientException {
        EmbeddedCluster cluster = EmbeddedCluster.start(folder);
        try (Admin admin = cluster.address().admin()) {
            new TopicCheck(admin).createMissing(TopicCatalogue.all(), TopicSettings.LOCAL);
        }
        SchemaRegistryClient registry = cluster.address().registryClient();
        for (Topic<?> topic : TopicCatalogue.all()) {
            registry.register(Wire.subject(topic.name()), new AvroSchema(ContractSchema.of(topic.contract())));
        }
        return new ClusterOfTopics(cluster);
    }

    public EmbeddedCluster cluster() {
        return cluster;
    }

    public Wire wire() {
        return wire;
    }

    public Map<String, Object> kafka() {
        return cluster.address().kafka();
    }

    public <T> void write(Topic<T> topic, String key, T value) {
        byte[] bytes = wire.writer(topic.contract(), topic.name()).serialize(topic.name(), value);
        writeRaw(topic.name(), key, bytes);
    }

    public void writeRaw(String topic, String key, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
        cluster.close();
    }
}
