package io.sluice.deploy.publish;

import java.io.PrintWriter;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Option;

/** Whether and how to wait for the pipeline. */
final class WaitOptions {

    @Option(
            names = "--wait",
            description =
                    "Wait until everything published has been decided or dead-lettered, and say what became of it.")
    private boolean wanted;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            defaultValue = "sluice",
            description = "With --wait: the application id that the stages run under. Default: sluice.")
    private String applicationId;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "With --wait: give up when nothing has moved for so long. Default: 60.")
    private int patience;

    boolean isWanted() {
        return wanted;
    }

    DecisionWait on(Admin admin, PrintWriter err) {
        return new DecisionWait(admin, applicationId, Duration.ofSeconds(patience), err);
    }
}
