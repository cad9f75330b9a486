package io.sluice.deploy.publish;

import java.util.concurrent.locks.LockSupport;

/** Holds a loop back to a rate. After a stop it goes on at the rate, and does not make up for what it missed. */
public final class Pace {

    private static final double NANOS = 1e9;

    private final double nanosPerEvent;
    private double due;

    /** @param perSecond the rate; 0 for as fast as possible */
    public Pace(double perSecond) {
        nanosPerEvent = perSecond == 0 ? 0 : NANOS / perSecond;
        due = System.nanoTime();
    }

    /** Waits until the next event is due. */
    public void await() {
        if (nanosPerEvent == 0) {
            return;
        }
        long now = System.nanoTime();
        due = Math.max(due, now - NANOS / 10);
        for (long left = (long) due - now; left > 0; left = (long) due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        due += nanosPerEvent;
    }
}
