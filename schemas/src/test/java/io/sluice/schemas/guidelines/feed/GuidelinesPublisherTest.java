package io.sluice.schemas.guidelines.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.feed.Publication.Published;
import io.sluice.schemas.guidelines.feed.Publication.Refused;
import io.sluice.schemas.guidelines.feed.Publication.Unchanged;
import io.sluice.schemas.guidelines.loading.SmallBook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class GuidelinesPublisherTest {

    private static final Loaded SHADOW = SmallBook.with();
    private static final Loaded LIVE = SmallBook.with("status: shadow", "status: live", "2026-01-01", "2026-02-01");

    private final FakeTopic topic = new FakeTopic();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final GuidelinesPublisher publisher = new GuidelinesPublisher(
            () -> topic.consumer,
            () -> producer,
            FakeTopic.NAME,
            topic::decode,
            (name, document) -> document.yaml().getBytes(StandardCharsets.UTF_8),
            Duration.ofSeconds(20));

    @Test
    void publishesANewVersionUnderItsNumber() {
        topic.exists();

        assertThat(publisher.publish(SHADOW)).isEqualTo(new Published());

        assertThat(producer.history()).singleElement().satisfies(sent -> {
            assertThat(sent.topic()).isEqualTo(FakeTopic.NAME);
            assertThat(sent.key()).asString(StandardCharsets.UTF_8).isEqualTo("7");
            assertThat(sent.value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(SHADOW.document().yaml());
        });
        assertThat(producer.closed()).isTrue();
        assertThat(topic.consumer.closed()).isTrue();
    }

    @Test
    void doesNotPublishAgainWhatIsThereAlready() {
        topic.holds("7", SHADOW.document());
        topic.exists();

        Loaded withAComment = SmallBook.with("sections:", "# Here they are.\nsections:");

        assertThat(publisher.publish(withAComment)).isEqualTo(new Unchanged());
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void refusesAVersionThatExistsWithOtherContent() {
        topic.holds("7", SHADOW.document());
        topic.exists();

        assertThatItIsRefused(SmallBook.with("floor: 0.3", "floor: 0.31"), "publish under a new number");
    }

    @Test
    void refusesAVersionThatExistsWithOtherTerms() {
        topic.holds("7", SHADOW.document());
        topic.exists();

        assertThatItIsRefused(SmallBook.withTerms("alarm", "@0.5\nrun\n"), "versions are immutable");
    }

    @Test
    void takesAVersionFromShadowToLiveAtANewTime() {
        topic.holds("7", SHADOW.document());
        topic.exists();

        assertThat(publisher.publish(LIVE)).isEqualTo(new Published());
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void takesNoLiveVersionBack() {
        topic.holds("7", SHADOW.document());
        topic.holds("7", LIVE.document());
        topic.exists();

        assertThatItIsRefused(SHADOW, "cannot be undone");
    }

    @Test
    void doesNotMoveTheTimeOfALiveVersion() {
        topic.holds("7", LIVE.document());
        topic.exists();

        assertThatItIsRefused(SmallBook.with("status: shadow", "status: live"), "live since 2026-02-01T00:00:00Z");
    }

    @Test
    void takesNoShadowVersionBackToADraft() {
        topic.holds("7", SHADOW.document());
        topic.exists();

        assertThatItIsRefused(SmallBook.with("status: shadow", "status: draft"), "only goes from draft to shadow");
    }

    @Test
    void listsTheLatestStateOfEachVersion() {
        Loaded eight = SmallBook.with("version: 7", "version: 8");
        topic.holds("8", eight.document());
        topic.holds("7", SHADOW.document());
        topic.holdsGarbage("9");
        topic.holds("7", LIVE.document());
        topic.exists();

        assertThat(publisher.published().values()).containsExactly(LIVE.document(), eight.document());
    }

    @Test
    void saysThatItsTopicIsMissing() {
        assertThatThrownBy(() -> publisher.publish(SHADOW))
                .isInstanceOf(GuidelinesUnavailableException.class)
                .hasMessageContaining("does not exist");
        assertThat(producer.history()).isEmpty();
    }

    private void assertThatItIsRefused(Loaded version, String reason) {
        assertThat(publisher.publish(version))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(reason));
        assertThat(producer.history()).isEmpty();
    }
}
