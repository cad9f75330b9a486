package io.sluice.deploy.demo;

import io.sluice.deploy.cluster.ClusterAddress;
import java.util.List;

/** What to try while the demo stays up: commands that work as they stand, with accounts of the sample. */
final class NextSteps {

    /** An account with a story: suspended last week, lifted today, and suspended again for a relapse. */
    private static final String ACCOUNT = "old.habits";

    private NextSteps() {}

    /** @param status URL of health and metrics */
    static List<String> of(ClusterAddress address, String status) {
        String where = "--bootstrap " + address.bootstrap() + " --registry " + address.registry();
        return List.of(
                "Everything stays up until Ctrl-C.",
                "  Kafka     " + address.bootstrap(),
                "  registry  " + address.registry(),
                "  metrics   " + status + "/metrics",
                "Try, in another terminal:",
                "  sluice standing " + ACCOUNT + " " + where,
                "  sluice watch --from beginning " + where,
                "  sluice dead-letters list " + where);
    }
}
