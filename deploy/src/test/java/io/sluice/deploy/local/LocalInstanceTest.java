package io.sluice.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sluice.deploy.topic.GroupOffsets;
import io.sluice.schemas.deadletter.RefusalReason;
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
            assertThat(instance.pipeline().awaitRunning(Duration.ofSeconds(60))).isTrue();

            sendGarbage(instance, 3);

            await().atMost(Duration.ofSeconds(30)).until(() -> instance.tally().deadLettered() == 3);
            assertThat(instance.tally().received()).isEqualTo(3);
            assertThat(instance.tally().deadLettered(RefusalReason.NOT_AVRO)).isEqualTo(3);
            await().atMost(Duration.ofSeconds(30)).until(() -> behind(instance) == 0);
        }

        try (LocalInstance again = LocalInstance.start(new LocalSettings(data))) {
            assertThat(again.pipeline().awaitRunning(Duration.ofSeconds(60))).isTrue();

            sendGarbage(again, 1);

            await().atMost(Duration.ofSeconds(30)).until(() -> again.tally().deadLettered() == 1);
            assertThat(again.tally().received()).isEqualTo(1);
            assertThat(again.pipeline().state()).isEqualTo(KafkaStreams.State.RUNNING);
        }
    }

    private static long behind(LocalInstance instance) throws Exception {
        try (Admin admin = instance.address().admin()) {
            return new GroupOffsets(admin, instance.pipeline().applicationId())
                    .behind(instance.pipeline().sources()).values().stream()
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
