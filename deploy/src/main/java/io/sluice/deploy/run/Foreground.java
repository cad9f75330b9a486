package io.sluice.deploy.run;

import io.sluice.deploy.pipeline.Pipeline;
import io.sluice.deploy.verb.CommandFailure;
import java.util.concurrent.CompletableFuture;

/** A pipeline that runs until somebody asks it to stop, or it fails. */
public final class Foreground {

    private Foreground() {}

    /**
     * Waits until it is to be closed.
     *
     * @throws CommandFailure it has failed
     */
    public static void untilStopped(Pipeline pipeline, Stop stop) {
        CompletableFuture.anyOf(pipeline.ended(), stop.asked()).join();
        if (!stop.isAsked()) {
            throw new CommandFailure("the stages have failed", "the log above says why");
        }
    }
}
