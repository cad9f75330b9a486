package io.sluice.deploy.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.tally.Tally;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StatusServerTest {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SettableHealth health = new SettableHealth();
    private final HttpClient client = HttpClient.newHttpClient();
    private final StatusServer server = StatusServer.start(ANY_PORT, health, meters);

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void isLiveButNotReadyWhileItComesUp() throws Exception {
        health.live = true;

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).isEqualTo("RESTORING\n");
    }

    @Test
    void isNeitherWhenItHasFailed() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(503);
    }

    @Test
    void isReadyWhenItWorks() throws Exception {
        health.live = true;
        health.ready = true;

        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void countsWhatBecameOfTheRecords() throws Exception {
        Tally tally = new Tally();
        new TallyMeters(tally).bindTo(meters);
        tally.countReceived();
        tally.countReceived();
        tally.countCleared();
        tally.countRefused(new DeadLetter(
                new Origin("content", 0, 7),
                DeadLetter.Stage.INGEST,
                RefusalReason.NOT_AVRO,
                "no magic byte",
                null,
                null,
                Instant.EPOCH));

        assertThat(get("/metrics").body())
                .contains("sluice_records_received_total 2.0")
                .contains("sluice_records_decided_total{outcome=\"cleared\"} 1.0")
                .contains("sluice_records_decided_total{outcome=\"judged\"} 0.0")
                .contains("sluice_records_dead_lettered_total{reason=\"NOT_AVRO\"} 1.0");
    }

    @Test
    void saysWhereItCannotListen() {
        InetSocketAddress taken = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort());

        assertThatThrownBy(() -> StatusServer.start(taken, health, meters))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(":" + taken.getPort())
                .hasMessageContaining("--http");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static final class SettableHealth implements Health {

        private volatile boolean live;
        private volatile boolean ready;

        @Override
        public boolean live() {
            return live;
        }

        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public String state() {
            return "RESTORING";
        }
    }
}
