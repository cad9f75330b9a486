package io.sluice.schemas.wire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import org.apache.avro.Schema;

/**
 * The schemas that others wrote with, by id, out of the registry.
 *
 * <p>An id that the registry has no schema for is not asked for again for {@link #FORGET_UNKNOWN_AFTER}, so that a
 * producer with a wrong registry costs one request and not one a record, and a schema that is registered later is found.
 * So it is with whatever else the registry says against this one id: records must not wait for an answer that stays the
 * same. Ids that no registry gives are never asked for, and at most one request is under way at a time: a topic full of
 * random ids slows its reader down, and does not bring down the registry. What is remembered is bounded in number.
 */
final class WrittenSchemas {

    static final Duration FORGET_UNKNOWN_AFTER = Duration.ofSeconds(10);

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    /** What the client says of an answer that it cannot make a schema of; it has no class of its own for that. */
    private static final String INVALID_SCHEMA = "Invalid schema ";

    private static final int MAX_UNKNOWN = 10_000;

    /** What the registry says of an id. */
    sealed interface Answer {

        record Avro(Schema schema) implements Answer {}

        /** It is a schema in another language, such as JSON Schema or Protobuf. */
        record NotAvro() implements Answer {}

        /**
         * There is none to read with.
         *
         * @param detail why not
         */
        record Unknown(String detail) implements Answer {}
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
            return unknown(id);
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
            return remember(id, refusal(id, e));
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).startsWith(INVALID_SCHEMA)) {
                return remember(id, new Answer.Unknown("schema " + id + " of the registry is not valid here"));
            }
            throw new RegistryUnavailableException("what schema " + id + " is", e);
        } catch (RuntimeException e) {
            if (isWithoutParser(e)) {
                return new Answer.NotAvro();
            }
            throw e;
        }
    }

    private Answer remember(int id, Answer answer) {
        unknown.put(id, answer);
        return answer;
    }

    /** What an error is about: this one id, or whoever asks. */
    private static Answer refusal(int id, RestClientException error) {
        int status = error.getStatus();
        if (status == HttpURLConnection.HTTP_NOT_FOUND) {
            return unknown(id);
        }
        boolean aboutTheId = status >= CLIENT_ERROR
                && status < SERVER_ERROR
                && switch (status) {
                    case HttpURLConnection.HTTP_UNAUTHORIZED,
                            HttpURLConnection.HTTP_FORBIDDEN,
                            HttpURLConnection.HTTP_CLIENT_TIMEOUT,
                            TOO_MANY_REQUESTS -> false;
                    default -> true;
                };
        if (!aboutTheId) {
            throw new RegistryUnavailableException("what schema " + id + " is", error);
        }
        return new Answer.Unknown(
                "the registry answers " + status + " (" + error.getErrorCode() + ") for schema " + id);
    }

    private static Answer unknown(int id) {
        return new Answer.Unknown("the registry knows no schema " + id);
    }

    /** The registry did answer, with a kind of schema that the client has no parser for: JSON Schema, Protobuf. */
    private static boolean isWithoutParser(RuntimeException failure) {
        // The client throws it within its cache, which wraps it.
        return failure.getCause() instanceof IllegalStateException;
    }
}
