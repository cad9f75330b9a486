package io.sluice.enforce.topology;

import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Instructed;
import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.assessment.Assessment.SecondLook;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RetriableException;

/** The book that an assessment is decided by: the very version that it was scored by. */
final class GuidelinesByVersion {

    private static final Duration POLL = Duration.ofMillis(20);

    /** Half of a transaction's timeout, after which the record is better tried again from the beginning. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<GuidelineTimeline> timeline;

    GuidelinesByVersion(Supplier<GuidelineTimeline> timeline) {
        this.timeline = timeline;
    }

    /**
     * The version that the scores name; for a person's word, the one in force at its time. Where the stages run apart, a
     * score can come a moment before the version that it names: then this waits.
     *
     * @throws NotYetKnown if the version has not come in time; the record is to be tried again
     */
    GuidelineBook judging(Assessment assessment) {
        return switch (assessment.cause()) {
            case Looked looked -> version(looked.scores());
            case SecondLook(Looked of) -> version(of.scores());
            case Instructed _ ->
                await("in force at " + assessment.occurredAt(), () -> inForceAt(assessment.occurredAt()));
        };
    }

    Optional<GuidelineBook> inForceAt(Instant time) {
        return timeline.get().inForceAt(time);
    }

    private GuidelineBook version(Scores scores) {
        int version = scores.guidelinesVersion();
        return await(String.valueOf(version), () -> timeline.get().version(version));
    }

    private static GuidelineBook await(String what, Supplier<Optional<GuidelineBook>> find) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<GuidelineBook> book = find.get();
        while (book.isEmpty() && System.nanoTime() - end < 0) {
            pause();
            book = find.get();
        }
        return book.orElseThrow(() -> new NotYetKnown("guidelines version " + what + " has not come yet"));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotYetKnown("interrupted while waiting for the guidelines");
        }
    }

    /** Transient: the guidelines are on their way. */
    static final class NotYetKnown extends RetriableException {

        private static final long serialVersionUID = 1L;

        NotYetKnown(String message) {
            super(message);
        }
    }
}
