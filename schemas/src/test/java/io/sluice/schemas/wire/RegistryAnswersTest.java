package io.sluice.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.wire.Decoded.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a registry can answer when it is asked for a schema, and what Confluent's client makes of that. */
final class RegistryAnswersTest {

    private static final byte[] RECORD = {0, 0, 0, 0, 7, 1, 2, 3};

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private HttpServer server;
    private SchemaRegistryClient client;
    private WireReader<ContentEvent> reader;
    private volatile int status = 200;
    private volatile String body = "";

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        client = new CachedSchemaRegistryClient(List.of(url), 10);
        reader = new Wire(client, nanos::get).reader(new ContentEventContract());
    }

    @AfterEach
    void stops() throws IOException {
        client.close();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>not found</html>",
                "{\"error_code\": 404, \"message\": \"HTTP 404 Not Found\"}",
                "{\"error_code\": 40403, \"message\": \"Schema not found\"}"
            })
    void refusesWhatTheRegistryDoesNotFindHoweverItSaysSo(String notFound) {
        answer(404, notFound);

        assertThat(reader.read(RECORD))
                .isEqualTo(new Refused<>(RefusalReason.UNKNOWN_SCHEMA, "the registry knows no schema 7"));
    }

    @ParameterizedTest
    @CsvSource({"400, 400", "410, 410", "422, 42202"})
    void refusesWhatTheRegistrySaysIsWrongWithOneIdAndAsksAgainLater(int status, int errorCode) {
        answer(status, "{\"error_code\": " + errorCode + ", \"message\": \"no\"}");

        Refused<ContentEvent> refused = new Refused<>(
                RefusalReason.UNKNOWN_SCHEMA, "the registry answers " + status + " (" + errorCode + ") for schema 7");
        assertThat(reader.read(RECORD)).isEqualTo(refused);
        assertThat(reader.read(RECORD)).isEqualTo(refused);
        assertThat(asked).hasValue(1);
        nanos.addAndGet(WrittenSchemas.FORGET_UNKNOWN_AFTER.toNanos());
        assertThat(reader.read(RECORD)).isEqualTo(refused);
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 503})
    void waitsWhereTheAnswerSaysNothingOfTheId(int status) {
        answer(status, "{\"error_code\": " + status + ", \"message\": \"no\"}");

        assertThatThrownBy(() -> reader.read(RECORD)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void waitsWhereSomethingElseAnswersInItsPlace() {
        answer(200, "<html>please log in</html>");

        assertThatThrownBy(() -> reader.read(RECORD)).isInstanceOf(RegistryUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "PROTOBUF"})
    void refusesASchemaInAnotherLanguage(String type) {
        answer(200, "{\"schema\": \"whatever\", \"schemaType\": \"" + type + "\"}");

        assertThat(reader.read(RECORD))
                .isEqualTo(new Refused<>(RefusalReason.WRONG_SCHEMA, "schema 7 is not an Avro schema"));
    }

    @Test
    void refusesAnAvroSchemaThatIsNone() {
        answer(200, "{\"schema\": \"{\\\"type\\\": \\\"no such type\\\"}\"}");

        assertThat(reader.read(RECORD))
                .isEqualTo(new Refused<>(RefusalReason.UNKNOWN_SCHEMA, "schema 7 of the registry is not valid here"));
    }

    private void answer(int status, String body) {
        this.status = status;
        this.body = body;
    }
}
