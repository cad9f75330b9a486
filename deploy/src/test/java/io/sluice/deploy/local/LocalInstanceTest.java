package io.sluice.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.deploy.metrics.PipelineStatus;
import io.sluice.deploy.topic.GroupOffsets;
import io.sluice.schemas.deadletter.RefusalReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalInstanceTest {

    @TempDir
    Path data;

    @Test
    void accountsForEveryRecordAndGoesOnAfterARestart() throws Exception {
        try (LocalInstance instance = LocalInstance.start(new LocalSettings(data))) {
            assertThat(instance.pipelines().awaitRunning(Duration.ofSeconds(60)))
                    .isTrue();

            sendGarbage(instance, 3);

            await().atMost(Duration.ofSeconds(30)).until(() -> instance.tally().deadLettered() == 3);
            assertThat(instance.tally().received()).isEqualTo(3);
            assertThat(instance.tally().deadLettered(RefusalReason.NOT_AVRO)).isEqualTo(3);
            await().atMost(Duration.ofSeconds(30)).until(() -> behind(instance) == 0);
            tellsOfItsGuidelinesAndOfWhatIsSentRound(instance);
        }

        try (LocalInstance again = LocalInstance.start(new LocalSettings(data))) {
            assertThat(again.pipelines().awaitRunning(Duration.ofSeconds(60))).isTrue();

            sendGarbage(again, 1);

            await().atMost(Duration.ofSeconds(30)).until(() -> again.tally().deadLettered() == 1);
            assertThat(again.tally().received()).isEqualTo(1);
            assertThat(again.pipelines().all())
                    .allSatisfy(pipeline -> assertThat(pipeline.state()).isEqualTo(KafkaStreams.State.RUNNING));
        }
    }

    private static void tellsOfItsGuidelinesAndOfWhatIsSentRound(LocalInstance instance) throws Exception {
        try (PipelineStatus status = PipelineStatus.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        instance.address(),
                        instance.pipelines(),
                        instance.tally());
                HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(get(client, status.url() + "/metrics"))
                            .contains("sluice_guidelines_version 1.0")
                            .contains("sluice_guidelines_followed 1.0")
                            .contains("sluice_guidelines_rejected_total 0.0")
                            .contains("sluice_looks_waiting 0.0")
                            .contains("sluice_paused{application=\"sluice-second-look\"} 0.0")
                            .contains("sluice_looks_oldest_seconds 0.0")
                            .containsPattern("sluice_records_behind\\{.*topic=\"content\"")
                            .containsPattern("sluice_records_behind\\{.*topic=\"second-looks\"")
                            .containsPattern("sluice_records_behind\\{.*topic=\"sluice-by-account-repartition\""));
            assertThat(get(client, status.url() + "/health/ready")).isEqualTo("RUNNING\n");

            instance.pipelines().guidelines().orElseThrow().close();

            assertThat(get(client, status.url() + "/health/ready")).startsWith("RUNNING, new guidelines no longer");
            assertThat(get(client, status.url() + "/metrics")).contains("sluice_guidelines_followed 0.0");
        }
    }

    private static String get(HttpClient client, String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static long behind(LocalInstance instance) throws Exception {
        try (Admin admin = instance.address().admin()) {
            return new GroupOffsets(admin, instance.pipelines().all().getFirst().applicationId())
                    .behind(instance.pipelines().all().getFirst().sources()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
        }
    }

    private static void sendGarbage(LocalInstance instance, int records) throws Exception {
        Map<String, Object> settings = instance.address().kafka();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                byte[] key = ("account-" + i).getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>("content", key, new byte[] {1, 2, 3}))
                        .get();
            }
        }
    }
}
