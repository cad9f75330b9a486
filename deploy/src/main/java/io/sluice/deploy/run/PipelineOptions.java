package io.sluice.deploy.run;

import io.sluice.classify.secondlook.LookRules;
import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.pipeline.Guarantee;
import io.sluice.deploy.pipeline.PipelineSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.streams.GroupProtocol;
import picocli.CommandLine.Option;

/** What the command line can set about a pipeline, as a mixin. */
public final class PipelineOptions {

    @Option(
            names = "--application-id",
            paramLabel = "NAME",
            defaultValue = PipelineSettings.DEFAULT_APPLICATION_ID,
            description = {
                "Names the consumer group, the transactions and the state. Default: ${DEFAULT-VALUE}; stages that run apart add their own name.",
            })
    private String applicationId;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            defaultValue = "${env:SLUICE_STATE_DIR:-${sys:user.home}/.sluice/state}",
            description = "Where state stores are kept. Default: $SLUICE_STATE_DIR, else ~/.sluice/state.")
    private Path stateDirectory;

    @Option(
            names = "--guarantee",
            defaultValue = "EXACTLY_ONCE",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Guarantee guarantee;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "" + PipelineSettings.DEFAULT_THREADS,
            description = "Stream threads; more than there are partitions stay idle. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--look-threads",
            paramLabel = "N",
            defaultValue = "" + PipelineSettings.DEFAULT_LOOK_THREADS,
            description =
                    "Threads of the second look, which run the models beside the stream. Default: ${DEFAULT-VALUE}.")
    private int lookThreads;

    @Option(
            names = "--commit-interval",
            paramLabel = "DURATION",
            defaultValue = PipelineSettings.DEFAULT_COMMIT_INTERVAL,
            description =
                    "How often a transaction is committed, and so how late a result can be seen. Default: ${DEFAULT-VALUE}.")
    private Duration commitInterval;

    @Option(
            names = "--standby-replicas",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Copies of the state that other instances keep warm; 1 where there are several instances. Default: ${DEFAULT-VALUE}.")
    private int standbyReplicas;

    @Option(
            names = "--group-protocol",
            defaultValue = "CLASSIC",
            description =
                    "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which knows standbys and static members.")
    private GroupProtocol groupProtocol;

    @Option(
            names = "--state-memory",
            paramLabel = "MIB",
            defaultValue = "128",
            description = "Memory for all state stores, outside of the heap. Default: ${DEFAULT-VALUE} MiB.")
    private long stateMemory;

    @Option(
            names = "--empty-ledger",
            description = "Start under a new application id although account-standing holds what another one decided. "
                    + "Every account's enforcements are numbered from 1 again: tell those who consume them.")
    private boolean emptyLedger;

    /** @throws IllegalArgumentException a value is out of its bounds */
    public PipelineSettings settings(ClusterAddress cluster) {
        return new PipelineSettings(
                cluster,
                applicationId,
                stateDirectory,
                guarantee,
                threads,
                lookThreads,
                LookRules.DEFAULT,
                commitInterval,
                standbyReplicas,
                groupProtocol,
                stateMemory << 20,
                emptyLedger);
    }
}
