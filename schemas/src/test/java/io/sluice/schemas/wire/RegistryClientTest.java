package io.sluice.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The repackaged client is whole, and brings nothing but itself. */
final class RegistryClientTest {

    private static final byte[] ANSWER = "{\"schema\": \"\\\"string\\\"\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void logsInWithAName() throws Exception {
        String login = Base64.getEncoder().encodeToString("sluice:secret".getBytes(StandardCharsets.UTF_8));
        assertThat(authorization(
                        Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "sluice:secret")))
                .isEqualTo("Basic " + login);
    }

    @Test
    void logsInWithAToken() throws Exception {
        assertThat(authorization(
                        Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "secret")))
                .isEqualTo("Bearer secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/apache/avro/Schema.class",
                "org/apache/kafka/clients/producer/Producer.class",
                "org/slf4j/Logger.class",
                "com/fasterxml/jackson/databind/ObjectMapper.class",
                "io/confluent/kafka/serializers/KafkaAvroSerializer.class"
            })
    void standsOnTheClassPathOnce(String type) throws Exception {
        assertThat(Collections.list(getClass().getClassLoader().getResources(type)))
                .hasSize(1);
    }

    /** What a client with these settings says of itself. */
    private static String authorization(Map<String, String> settings) throws Exception {
        AtomicReference<@Nullable String> seen = new AtomicReference<@Nullable String>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.set(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (SchemaRegistryClient client = new CachedSchemaRegistryClient(List.of(url), 10, settings)) {
            client.getSchemaById(1);
        } finally {
            server.stop(0);
        }
        return String.valueOf(seen.get());
    }
}
