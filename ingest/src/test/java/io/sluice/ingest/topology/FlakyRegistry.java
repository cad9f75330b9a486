package io.sluice.ingest.topology;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Confluent's registry in memory, which can be made to fail whoever reads. */
final class FlakyRegistry extends MockSchemaRegistryClient {

    private @Nullable Exception failure;

    /** From now on; null for never. */
    void failWith(@Nullable Exception exception) {
        failure = exception;
    }

    @Override
    public ParsedSchema getSchemaById(int id) throws IOException, RestClientException {
        switch (failure) {
            case null -> {
                return super.getSchemaById(id);
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalArgumentException(e);
        }
    }
}
