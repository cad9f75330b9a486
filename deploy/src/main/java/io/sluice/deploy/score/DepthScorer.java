package io.sluice.deploy.score;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.Inquiry;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.GuidelineBook;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** Scores items by a book to a depth of the cascade. Safe for all threads. */
public final class DepthScorer {

    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final Depth depth;
    private final Classifier classifier;

    public DepthScorer(GuidelineBook book, Depth depth) {
        this.depth = depth;
        classifier = Classifier.of(
                switch (depth) {
                    case TERMS -> book.withoutHeads();
                    case LINEAR, FULL -> book;
                });
    }

    public Scores score(ContentEvent event) {
        return switch (depth) {
            case TERMS, LINEAR -> classifier.score(event, false);
            case FULL ->
                classifier.secondLook(List.of(new Inquiry(event, false))).getFirst();
        };
    }

    /** What the calling thread has taken of a processor so far, in nanoseconds: encoders, too, work on the thread that asks. */
    public long cpuNanos() {
        return cpu.getCurrentThreadCpuTime();
    }
}
