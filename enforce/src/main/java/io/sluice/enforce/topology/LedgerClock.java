package io.sluice.enforce.topology;

import java.time.Duration;
import java.time.Instant;

/**
 * Up to which event time things are due. While events come, theirs is the time, so that a topic that is replayed gives
 * what it gave the first time. When none has come for a while, the world's clock takes over, so that a suspension in a
 * quiet partition ends in time.
 */
final class LedgerClock {

    /** Longer than any pause of a stream that is merely slow, short against any sanction. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    private Instant latestEvent = Instant.EPOCH;
    private long lastSeen;

    LedgerClock(long wallClock) {
        lastSeen = wallClock;
    }

    void sawEvent(Instant occurredAt, long wallClock) {
        lastSeen = wallClock;
        if (occurredAt.isAfter(latestEvent)) {
            latestEvent = occurredAt;
        }
    }

    Instant horizon(long wallClock) {
        return wallClock - lastSeen < QUIET.toMillis() ? latestEvent : Instant.ofEpochMilli(wallClock);
    }
}
