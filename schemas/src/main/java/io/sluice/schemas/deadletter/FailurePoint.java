package io.sluice.schemas.deadletter;

/** Where the program failed on a record, in words that may be logged and published. */
public final class FailurePoint {

    private FailurePoint() {}

    /** The kind of failure and the line that failed; never the message, nor a trace that repeats it: they may quote content. */
    public static String of(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
