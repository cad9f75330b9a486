package io.sluice.deploy.bench;

import java.io.PrintWriter;

/** One line on standard error that says what is being done; on a terminal it is written over, elsewhere only on change. */
final class StatusLine {

    private static final boolean TERMINAL =
            System.console() != null && System.console().isTerminal();
    private static final long BETWEEN_LINES = 5_000_000_000L;

    private final PrintWriter err;
    private long last;

    StatusLine(PrintWriter err) {
        this.err = err;
        last = System.nanoTime() - BETWEEN_LINES;
    }

    /** Says it at once, on a line that stays. */
    void say(String what) {
        err.print((TERMINAL ? "\r\033[K" : "") + what + "\n");
        err.flush();
    }

    /** Says it now and then. */
    void update(String what) {
        long now = System.nanoTime();
        if (TERMINAL && now - last > BETWEEN_LINES / 20) {
            last = now;
            err.print("\r\033[K" + what);
            err.flush();
        } else if (!TERMINAL && now - last > BETWEEN_LINES) {
            last = now;
            err.println(what);
            err.flush();
        }
    }
}
