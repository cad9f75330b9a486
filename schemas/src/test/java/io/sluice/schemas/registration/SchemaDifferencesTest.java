package io.sluice.schemas.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

final class SchemaDifferencesTest {

    @Test
    void tellsHowARecordDiffersThatContainsItself() {
        Schema ours = schema("{\"name\": \"text\", \"type\": \"string\"}");
        Schema theirs = schema("{\"name\": \"more\", \"type\": [\"null\", \"Post\"], \"default\": null}");

        assertThat(SchemaDifferences.of(ours, theirs))
                .containsExactly(
                        "+Post.text as string",
                        "+Post.text without a default",
                        "-Post.more as Post again",
                        "-Post.more as null",
                        "-Post.more with a default");
    }

    private static Schema schema(String field) {
        return new Schema.Parser().parse("{\"type\": \"record\", \"name\": \"Post\", \"fields\": [" + field + "]}");
    }
}
