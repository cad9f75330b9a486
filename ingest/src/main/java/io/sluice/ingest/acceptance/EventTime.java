package io.sluice.ingest.acceptance;

import java.time.Instant;

/** How far the clocks of those who publish may be apart. */
final class EventTime {

    /** More than clocks that are set at all differ, and too little to win anything by lying. */
    private static final long LEEWAY_MILLIS = 10 * 60 * 1000;

    private EventTime() {}

    /** Whether {@code time} is after {@code millis} by more than clocks differ: what is told is later than its telling. */
    static boolean isAfter(Instant time, long millis) {
        return time.isAfter(Instant.ofEpochMilli(millis).plusMillis(LEEWAY_MILLIS));
    }
}
