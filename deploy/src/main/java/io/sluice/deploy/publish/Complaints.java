package io.sluice.deploy.publish;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** What could not be published: the first ones told at once, all of them counted. Safe for all threads. */
final class Complaints {

    private static final int TOLD = 20;

    private final PrintWriter err;
    private long count;

    Complaints(PrintWriter err) {
        this.err = err;
    }

    synchronized void add(String file, long line, String problem) {
        count++;
        if (count <= TOLD) {
            err.println(file + ":" + line + ": " + problem);
        } else if (count == TOLD + 1) {
            err.println("more of these are only counted");
        }
        err.flush();
    }

    /** Takes a complaint about one line later. */
    Consumer<String> about(String file, long line) {
        return problem -> add(file, line, problem);
    }

    synchronized long count() {
        return count;
    }
}
