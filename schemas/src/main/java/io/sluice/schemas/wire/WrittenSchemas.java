package io.sluice.schemas.wire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import org.apache.avro.Schema;

/**
 * The schemas that others wrote with, by id, out of the registry.
 *
 * <p>An id that the registry does not know is not asked for again for {@link #FORGET_UNKNOWN_AFTER}, so that a producer
 * with a wrong registry costs one request and not one a record, and a schema that is registered later is found. Ids that
 * no registry gives are never asked for, and at most one request is under way at a time: a topic full of random ids
 * slows its reader down, and does not bring down the registry. What is remembered is bounded in number.
 */
final class WrittenSchemas {

    static final Duration FORGET_UNKNOWN_AFTER = Duration.ofSeconds(10);

    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int MAX_UNKNOWN = 10_000;

    /** What the registry says of an id. */
    sealed interface Answer {

        record Avro(Schema schema) implements Answer {}

        /** It is a schema in another language, such as JSON Schema or Protobuf. */
        record NotAvro() implements Answer {}

        record Unknown() implements Answer {}
    }

    private final SchemaRegistryClient registry;
    private final Cache<Integer, Answer> unknown;

    WrittenSchemas(SchemaRegistryClient registry, Ticker ticker) {
        this.registry = registry;
        this.unknown = Caffeine.newBuilder()
                .maximumSize(MAX_UNKNOWN)
                .expireAfterWrite(FORGET_UNKNOWN_AFTER)
                .ticker(ticker)
                .build();
    }

    /** @throws RegistryUnavailableException the registry gives no answer */
    Answer byId(int id) {
        if (id <= 0) {
            return new Answer.Unknown();
        }
        Answer known = unknown.getIfPresent(id);
        return known != null ? known : ask(id);
    }

    /** How many unknown ids are remembered now. */
    long rememberedUnknown() {
        unknown.cleanUp();
        return unknown.estimatedSize();
    }

    private synchronized Answer ask(int id) {
        Answer meanwhile = unknown.getIfPresent(id);
        if (meanwhile != null) {
            return meanwhile;
        }
        try {
            ParsedSchema schema = registry.getSchemaById(id);
            return schema instanceof AvroSchema avro ? new Answer.Avro(avro.rawSchema()) : new Answer.NotAvro();
        } catch (RestClientException e) {
            if (e.getErrorCode() != SCHEMA_NOT_FOUND && e.getErrorCode() != SUBJECT_NOT_FOUND) {
                throw new RegistryUnavailableException("what schema " + id + " is", e);
            }
            Answer.Unknown answer = new Answer.Unknown();
            unknown.put(id, answer);
            return answer;
        } catch (IOException e) {
            throw new RegistryUnavailableException("what schema " + id + " is", e);
        } catch (RuntimeException e) {
            // The registry did answer, and the client has no parser for the answer: JSON Schema, Protobuf.
            return new Answer.NotAvro();
        }
    }
}
