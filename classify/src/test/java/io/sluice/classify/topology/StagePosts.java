package io.sluice.classify.topology;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.wire.ContractSchema;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** What the stages are tried with: a post of ann's, and the schemas that they ask for. */
final class StagePosts {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private StagePosts() {}

    static ContentEvent event(String content, String text, int audience) {
        return event(ContentChange.CREATED, content, text, audience);
    }

    static ContentEvent event(ContentChange change, String content, String text, int audience) {
        return new ContentEvent(
                new AccountId("ann"),
                new ContentId(content),
                0,
                change,
                Surface.MOMENT,
                Audience.PUBLIC,
                audience,
                text,
                List.of(),
                "wechat",
                null,
                "en",
                null,
                NOON);
    }

    /** @param topics whose schemas it holds */
    static MockSchemaRegistryClient registry(List<Topic<?>> topics) {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        for (Topic<?> topic : topics) {
            try {
                registry.register(Wire.subject(topic.name()), new AvroSchema(ContractSchema.of(topic.contract())));
            } catch (IOException | RestClientException e) {
                throw new IllegalStateException(e);
            }
        }
        return registry;
    }
}
