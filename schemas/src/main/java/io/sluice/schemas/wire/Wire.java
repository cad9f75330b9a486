package io.sluice.schemas.wire;

import com.github.benmanes.caffeine.cache.Ticker;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.sluice.schemas.contract.Contract;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serializer;

/** Readers and writers of the contract's topics, over one registry client, whose answers they share. */
public final class Wire {

    private final SchemaRegistryClient registry;
    private final WrittenSchemas schemas;

    public Wire(SchemaRegistryClient registry) {
        this(registry, Ticker.systemTicker());
    }

    Wire(SchemaRegistryClient registry, Ticker ticker) {
        this.registry = registry;
        this.schemas = new WrittenSchemas(registry, ticker);
    }

    public <T> WireReader<T> reader(Contract<T, ?> contract) {
        return new WireReader<>(contract, schemas);
    }

    /**
     * A writer to one topic, safe for all threads. Nothing is ever registered by writing: the schema's id is looked up
     * now. A null value is written as null, the tombstone of a compacted topic.
     *
     * @throws IllegalStateException the registry does not hold the schema, and the message says what to do
     * @throws RegistryUnavailableException the registry gives no answer
     */
    public <T> Serializer<T> writer(Contract<T, ?> contract, String topic) {
        String subject = subject(topic);
        int id = idOf(contract, subject);
        byte[] header = ByteBuffer.allocate(WireReader.HEADER)
                .put(WireReader.MAGIC)
                .putInt(id)
                .array();
        RecordWriter<T, ?> writer = new RecordWriter<>(contract, header);
        return (to, value) -> value == null ? null : writer.write(value);
    }

    /** The name that a topic's value schemas have in the registry. */
    public static String subject(String topic) {
        return topic + "-value";
    }

    private int idOf(Contract<?, ?> contract, String subject) {
        try {
            return registry.getId(subject, new AvroSchema(ContractSchema.of(contract)));
        } catch (RestClientException e) {
            if (e.getStatus() == HttpURLConnection.HTTP_NOT_FOUND) {
                throw new IllegalStateException(
                        "the schema registry does not hold this version's schema of " + subject
                                + ": run `sluice schemas register`",
                        e);
            }
            throw new RegistryUnavailableException("the id of " + subject, e);
        } catch (IOException e) {
            throw new RegistryUnavailableException("the id of " + subject, e);
        }
    }
}
