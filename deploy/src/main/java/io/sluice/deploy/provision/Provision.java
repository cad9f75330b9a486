package io.sluice.deploy.provision;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.guidelines.PublishedBooks;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.feed.Publication;
import io.sluice.schemas.guidelines.feed.Publication.Published;
import io.sluice.schemas.guidelines.feed.Publication.Refused;
import io.sluice.schemas.guidelines.feed.Publication.Unchanged;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.registration.Registration;
import io.sluice.schemas.registration.Registration.Incompatible;
import io.sluice.schemas.registration.Registration.Registered;
import io.sluice.schemas.registration.SchemaRegistration;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topics.TopicCheck;
import io.sluice.schemas.topics.TopicSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.admin.Admin;

/** Brings a cluster of one's own to where the stages can start. What is there already stays as it is. */
public final class Provision {

    private Provision() {}

    /**
     * Topics, schemas, and the default guidelines where none are published.
     *
     * @throws IllegalStateException the cluster holds something that this version of Sluice cannot work with
     */
    public static void provide(ClusterAddress cluster, TopicSettings settings) {
        try (Admin admin = cluster.admin()) {
            new TopicCheck(admin).createMissing(TopicCatalogue.all(), settings);
        }
        try (SchemaRegistryClient registry = cluster.registryClient()) {
            new SchemaRegistration(registry).register(TopicCatalogue.all()).forEach(Provision::accept);
        } catch (IOException e) {
            throw new UncheckedIOException("the registry's client", e);
        }
        PublishedBooks books = new PublishedBooks(cluster);
        if (books.documents().isEmpty()) {
            accept(books.publish(defaultBook()));
        }
    }

    private static void accept(Registration registration) {
        switch (registration) {
            case Registered _ -> {}
            case Incompatible incompatible ->
                throw new IllegalStateException("the registry holds a schema of " + incompatible.topic()
                        + " that this version is not compatible with: " + incompatible.reason());
        }
    }

    private static void accept(Publication publication) {
        switch (publication) {
            case Published() -> {}
            case Unchanged() -> {}
            case Refused(String reason) -> throw new IllegalStateException("the default guidelines: " + reason);
        }
    }

    private static Loaded defaultBook() {
        return switch (GuidelineBookLoader.loadDefault()) {
            case Loaded loaded -> loaded;
            case Rejected rejected ->
                throw new IllegalStateException("the default guidelines do not check: "
                        + rejected.problems().getFirst());
        };
    }
}
