package io.sluice.schemas.guidelines.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineBook.Status;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.UnusableBookException;
import io.sluice.schemas.guidelines.loading.SmallBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuidelinesFeedTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final GuidelineDocument LIVE_1 = version(1, "live", "2026-01-01");
    private static final GuidelineDocument LIVE_2 = version(2, "live", "2026-03-01");
    private static final GuidelineDocument BROKEN_3 = new GuidelineDocument(
            3, Status.LIVE, Instant.parse("2026-04-01T00:00:00Z"), "version: 3\n", LIVE_1.termLists());

    private final FakeTopic topic = new FakeTopic();
    private final GuidelinesFeed feed = new GuidelinesFeed(topic.consumer, FakeTopic.NAME, topic::decode);

    @AfterEach
    void close() {
        feed.close();
        assertThat(topic.consumer.closed()).isTrue();
    }

    @Test
    void knowsAllThatWasPublishedOnceItHasStarted() {
        topic.holds("1", LIVE_1);
        topic.holds("2", LIVE_2);
        topic.exists();

        feed.start(SOON);

        assertThat(feed.get().books()).extracting(GuidelineBook::version).containsExactly(1, 2);
        assertThat(inForceAt("2026-02-01T00:00:00Z")).isEqualTo(1);
        assertThat(inForceAt("2026-03-01T00:00:00Z")).isEqualTo(2);
        assertThat(feed.rejected()).isZero();
    }

    @Test
    void takesANewVersionWithoutARestart() {
        topic.holds("1", LIVE_1);
        topic.exists();
        feed.start(SOON);
        assertThat(inForceAt("2026-05-01T00:00:00Z")).isEqualTo(1);

        topic.receives("2", LIVE_2);

        await().untilAsserted(
                        () -> assertThat(inForceAt("2026-05-01T00:00:00Z")).isEqualTo(2));
        assertThat(inForceAt("2026-02-01T00:00:00Z")).isEqualTo(1);
    }

    @Test
    void takesTheNewStatusOfAVersion() {
        topic.holds("1", LIVE_1);
        topic.holds("2", version(2, "shadow", "2026-03-01"));
        topic.exists();
        feed.start(SOON);
        assertThat(inForceAt("2026-05-01T00:00:00Z")).isEqualTo(1);

        topic.receives("2", LIVE_2);

        await().untilAsserted(
                        () -> assertThat(inForceAt("2026-05-01T00:00:00Z")).isEqualTo(2));
        assertThat(feed.get().books()).hasSize(2);
    }

    @Test
    void hasANewLiveVersionPreparedBeforeItShows() {
        topic.holds("1", LIVE_1);
        topic.exists();
        feed.start(SOON);
        List<Integer> prepared = new CopyOnWriteArrayList<>();
        feed.prepareWith(book -> {
            assertThat(feed.get().version(book.version())).isEmpty();
            prepared.add(book.version());
        });

        topic.receives("3", version(3, "shadow", "2026-03-01"));
        topic.receives("2", LIVE_2);

        await().until(() -> feed.get().version(2).isPresent());
        assertThat(prepared).containsExactly(2);
    }

    @Test
    void keepsWhatIsInForceWhenABookIsNotForThisBuild() {
        topic.holds("1", LIVE_1);
        topic.exists();
        feed.start(SOON);
        feed.prepareWith(book -> {
            throw new UnusableBookException("asks for a head that is not there");
        });

        topic.receives("2", LIVE_2);

        await().until(() -> feed.rejected() == 1);
        assertThat(inForceAt("2026-05-01T00:00:00Z")).isEqualTo(1);
    }

    @Test
    void keepsWhatIsInForceWhenADocumentDoesNotCheck() {
        topic.holds("1", LIVE_1);
        topic.exists();
        feed.start(SOON);

        topic.receives("3", BROKEN_3);
        topic.receivesGarbage("4");
        topic.receives("1", LIVE_2);

        await().until(() -> feed.rejected() == 3);
        assertThat(feed.get().books()).extracting(GuidelineBook::version).containsExactly(1);
        topic.receives("2", LIVE_2);
        await().until(() -> feed.get().version(2).isPresent());
    }

    @Test
    void doesNotStartWithoutALiveVersion() {
        topic.holds("2", version(2, "shadow", "2026-03-01"));
        topic.holds("3", BROKEN_3);
        topic.holdsGarbage("4");
        topic.exists();

        assertThatThrownBy(() -> feed.start(SOON))
                .isInstanceOf(GuidelinesUnavailableException.class)
                .hasMessageContaining("no live version")
                .hasMessageContaining("1 others, 2 that do not check");
    }

    @Test
    void doesNotStartWithoutItsTopic() {
        assertThatThrownBy(() -> feed.start(Duration.ofMillis(700)))
                .isInstanceOf(GuidelinesUnavailableException.class)
                .hasMessageContaining("the topic guidelines does not exist");
    }

    @Test
    void losesNothingWhenTheRegistryDoesNotAnswerForAWhile() {
        FakeTopic other = new FakeTopic();
        AtomicInteger calls = new AtomicInteger();
        other.holds("1", LIVE_1);
        other.holds("2", LIVE_2);
        other.exists();
        try (GuidelinesFeed flaky = new GuidelinesFeed(other.consumer, FakeTopic.NAME, value -> {
            if (calls.incrementAndGet() == 2) {
                other.sendsAgain(1);
                throw new IllegalStateException("the registry does not answer");
            }
            return other.decode(value);
        })) {
            flaky.start(SOON);

            assertThat(flaky.get().books()).extracting(GuidelineBook::version).containsExactly(1, 2);
            assertThat(calls).hasValue(3);
        }
    }

    @Test
    void saysThatItNoLongerFollowsOnceItsThreadHasEnded() {
        FakeTopic other = new FakeTopic();
        other.holds("1", LIVE_1);
        other.exists();
        AtomicInteger calls = new AtomicInteger();
        try (GuidelinesFeed broken = new GuidelinesFeed(other.consumer, FakeTopic.NAME, value -> {
            if (calls.incrementAndGet() == 2) {
                throw new NoClassDefFoundError("half an installation");
            }
            return other.decode(value);
        })) {
            broken.start(SOON);
            assertThat(broken.isFollowing()).isTrue();

            other.receives("2", LIVE_2);

            await().until(() -> !broken.isFollowing());
            assertThat(broken.get().books()).extracting(GuidelineBook::version).containsExactly(1);
        }
    }

    @Test
    void waitsForAVersionThatAnotherInstanceHasJudgedBy() {
        topic.holds("1", LIVE_1);
        topic.exists();
        feed.start(SOON);

        CompletableFuture<Optional<GuidelineBook>> awaited = CompletableFuture.supplyAsync(() -> awaited(2, SOON));
        topic.receives("2", LIVE_2);

        assertThat(awaited.join()).map(GuidelineBook::version).contains(2);
        assertThat(awaited(1, Duration.ZERO)).isPresent();
        assertThat(awaited(9, Duration.ofMillis(20))).isEmpty();
    }

    private Optional<GuidelineBook> awaited(int version, Duration timeout) {
        try {
            return feed.await(version, timeout);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int inForceAt(String time) {
        return feed.get().inForceAt(Instant.parse(time)).orElseThrow().version();
    }

    private static GuidelineDocument version(int version, String status, String from) {
        return SmallBook.with(
                        "version: 7", "version: " + version,
                        "status: shadow", "status: " + status,
                        "2026-01-01", from)
                .document();
    }
}
