package io.sluice.enforce.item;

import io.sluice.enforce.docket.Finding;
import io.sluice.schemas.content.ContentEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which case a reviewer shall see first: the expected harm, as severity times probability, and then how many it reaches
 * and how many complained. Reach and complaints count by their order of magnitude, so that a brigade of a thousand weighs
 * ten steps, not a thousand.
 */
final class Priority {

    private static final int PER_SEVERITY = 25;
    private static final int UNLAWFUL = 25;
    private static final int PER_DOUBLING = 2;

    private Priority() {}

    static int of(ContentEvent event, @Nullable Finding finding, int reports) {
        int harm = 0;
        if (finding != null) {
            int severity = (finding.clause().severity().ordinal() + 1) * PER_SEVERITY;
            harm = (int) Math.round(severity * finding.score())
                    + (finding.clause().unlawful() ? UNLAWFUL : 0);
        }
        return harm + PER_DOUBLING * (doublings(event.audienceSize()) + doublings(reports));
    }

    private static int doublings(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }
}
