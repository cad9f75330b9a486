package io.sluice.deploy.run;

import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.deploy.verb.CommandFailure;
import java.util.concurrent.CompletableFuture;

/** Stages that run until somebody asks it to stop, or they fail. */
public final class Foreground {

    private Foreground() {}

    /**
     * Waits until they are to be closed.
     *
     * @throws CommandFailure one has failed
     */
    public static void untilStopped(Pipelines pipelines, Stop stop) {
        CompletableFuture.anyOf(pipelines.ended(), stop.asked()).join();
        if (!stop.isAsked()) {
            throw new CommandFailure("the stages have failed", "the log above says why");
        }
    }
}
