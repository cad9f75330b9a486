package io.sluice.schemas.registration;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.sluice.schemas.registration.Registration.Incompatible;
import io.sluice.schemas.registration.Registration.Registered;
import io.sluice.schemas.registration.SchemaProblem.Missing;
import io.sluice.schemas.registration.SchemaProblem.Newer;
import io.sluice.schemas.registration.SchemaProblem.Unregistered;
import io.sluice.schemas.registration.SchemaProblem.WrongCompatibility;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.wire.ContractSchema;
import io.sluice.schemas.wire.RegistryUnavailableException;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;

/**
 * Registers the topics' schemas, and compares what the registry holds with them. Both are for whoever deploys, never for
 * producers. All methods throw {@link RegistryUnavailableException} where the registry gives no answer.
 */
public final class SchemaRegistration {

    /** Every version can read and be read by every other: producers and consumers may be upgraded in any order. */
    public static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final SchemaRegistryClient registry;

    public SchemaRegistration(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /** Registers those that are not there yet, and sets the compatibility of all. */
    public List<Registration> register(Collection<Topic<?>> topics) {
        return topics.stream().map(this::register).toList();
    }

    /** What is different, in the order of the topics. */
    public List<SchemaProblem> problems(Collection<Topic<?>> topics) {
        List<SchemaProblem> problems = new ArrayList<>();
        for (Topic<?> topic : topics) {
            Optional<SchemaMetadata> latest = ask(topic, subject -> registry.getLatestSchemaMetadata(subject));
            if (latest.isEmpty()) {
                problems.add(new Missing(topic));
            } else {
                difference(topic, latest.get()).ifPresent(problems::add);
                compatibility(topic)
                        .filter(found -> !found.equals(COMPATIBILITY))
                        .ifPresent(found -> problems.add(new WrongCompatibility(topic, found, COMPATIBILITY)));
            }
        }
        return problems;
    }

    private Registration register(Topic<?> topic) {
        boolean isNewSubject = compatibility(topic).isEmpty();
        if (!isNewSubject) {
            setCompatibility(topic);
        }
        OptionalInt before = idOf(topic);
        try {
            int id = registry.register(Wire.subject(topic.name()), ours(topic));
            if (isNewSubject) {
                setCompatibility(topic);
            }
            return new Registered(topic, id, before.isEmpty());
        } catch (RestClientException e) {
            if (e.getStatus() == HttpURLConnection.HTTP_CONFLICT) {
                return new Incompatible(topic, String.valueOf(e.getMessage()));
            }
            throw unavailable(topic, e);
        } catch (IOException e) {
            throw unavailable(topic, e);
        }
    }

    private Optional<SchemaProblem> difference(Topic<?> topic, SchemaMetadata latest) {
        Schema theirs = new AvroSchema(latest.getSchema()).rawSchema();
        OptionalInt id = idOf(topic);
        if (id.isPresent() && id.getAsInt() == latest.getId()) {
            return Optional.empty();
        }
        List<String> differences = SchemaDifferences.of(ours(topic).rawSchema(), theirs);
        return Optional.of(
                id.isEmpty()
                        ? new Unregistered(topic, latest.getVersion(), differences)
                        : new Newer(topic, latest.getVersion(), differences));
    }

    private OptionalInt idOf(Topic<?> topic) {
        return ask(topic, subject -> registry.getId(subject, ours(topic)))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private Optional<String> compatibility(Topic<?> topic) {
        return ask(topic, subject -> registry.getCompatibility(subject));
    }

    private void setCompatibility(Topic<?> topic) {
        try {
            registry.updateCompatibility(Wire.subject(topic.name()), COMPATIBILITY);
        } catch (RestClientException | IOException e) {
            throw unavailable(topic, e);
        }
    }

    private interface Question<A> {
        A put(String subject) throws IOException, RestClientException;
    }

    /** None where the registry says that there is no such thing. */
    private static <A> Optional<A> ask(Topic<?> topic, Question<A> question) {
        try {
            return Optional.ofNullable(question.put(Wire.subject(topic.name())));
        } catch (RestClientException e) {
            if (e.getStatus() == HttpURLConnection.HTTP_NOT_FOUND) {
                return Optional.empty();
            }
            throw unavailable(topic, e);
        } catch (IOException e) {
            throw unavailable(topic, e);
        }
    }

    private static AvroSchema ours(Topic<?> topic) {
        return new AvroSchema(ContractSchema.of(topic.contract()));
    }

    private static RegistryUnavailableException unavailable(Topic<?> topic, Exception cause) {
        return new RegistryUnavailableException("what it holds of " + Wire.subject(topic.name()), cause);
    }
}
