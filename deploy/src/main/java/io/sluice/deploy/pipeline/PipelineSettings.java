package io.sluice.deploy.pipeline;

import io.sluice.classify.secondlook.LookRules;
import io.sluice.deploy.cluster.ClusterAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.kafka.streams.GroupProtocol;

/**
 * Everything that can be set about a running pipeline. Wrong values are refused at once, with the setting's name, the
 * value and what would be right.
 *
 * @param applicationId names the consumer group, the transactions, the changelogs and the state folder; an application
 *     that does not run all stages adds theirs to it
 * @param stateDirectory where state stores are; kept over a restart they need not be restored
 * @param threads stream threads of each application but the second look's, 1 to 256; more than there are partitions stay idle
 * @param lookThreads threads of the second look, which run the models, 1 to 256
 * @param looks how many items may wait for their second look, and for how long
 * @param commitInterval of transactions: the latency that exactly-once adds, at most. 5 ms to 5 s
 * @param standbyReplicas copies of each state store kept warm by other instances, 0 to 5
 * @param groupProtocol how instances share the partitions
 * @param stateMemory bytes of memory outside the heap for all state stores of the process, 16 MiB or more
 * @param emptyLedger whether to begin with an empty ledger although standings are published: see {@link LedgerCheck}
 */
public record PipelineSettings(
        ClusterAddress cluster,
        String applicationId,
        Path stateDirectory,
        Guarantee guarantee,
        int threads,
        int lookThreads,
        LookRules looks,
        Duration commitInterval,
        int standbyReplicas,
        GroupProtocol groupProtocol,
        long stateMemory,
        boolean emptyLedger) {

    public static final String DEFAULT_APPLICATION_ID = "sluice";
    public static final int DEFAULT_THREADS = 2;
    public static final int DEFAULT_LOOK_THREADS = 1;
    public static final String DEFAULT_COMMIT_INTERVAL = "PT0.1S";
    public static final long DEFAULT_STATE_MEMORY = 128L << 20;

    private static final int MOST_THREADS = 256;
    private static final int MOST_STANDBYS = 5;
    private static final long LEAST_STATE_MEMORY = 16L << 20;
    private static final Duration SHORTEST_COMMIT = Duration.ofMillis(5);
    /** Well below the 10 s after which the broker aborts a transaction. */
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(5);

    private static final Pattern APPLICATION_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public PipelineSettings {
        require(
                APPLICATION_ID.matcher(applicationId).matches(),
                "application-id",
                applicationId,
                "1 to 100 letters, digits, dots, underscores and hyphens");
        require(threads >= 1 && threads <= MOST_THREADS, "threads", threads, "1 to " + MOST_THREADS);
        require(lookThreads >= 1 && lookThreads <= MOST_THREADS, "look-threads", lookThreads, "1 to " + MOST_THREADS);
        require(
                commitInterval.compareTo(SHORTEST_COMMIT) >= 0 && commitInterval.compareTo(LONGEST_COMMIT) <= 0,
                "commit-interval",
                commitInterval,
                SHORTEST_COMMIT + " to " + LONGEST_COMMIT);
        require(
                standbyReplicas >= 0 && standbyReplicas <= MOST_STANDBYS,
                "standby-replicas",
                standbyReplicas,
                "0 to " + MOST_STANDBYS);
        require(
                standbyReplicas == 0 || groupProtocol == GroupProtocol.CLASSIC,
                "standby-replicas",
                standbyReplicas,
                "0 with the group protocol STREAMS, where the broker sets it (group config num.standby.replicas)");
        require(stateMemory >= LEAST_STATE_MEMORY, "state-memory", stateMemory, LEAST_STATE_MEMORY + " bytes or more");
    }

    /** The defaults, for one instance on one machine. */
    public static PipelineSettings local(ClusterAddress cluster, Path stateDirectory) {
        return new PipelineSettings(
                cluster,
                DEFAULT_APPLICATION_ID,
                stateDirectory,
                Guarantee.EXACTLY_ONCE,
                DEFAULT_THREADS,
                DEFAULT_LOOK_THREADS,
                LookRules.DEFAULT,
                Duration.parse(DEFAULT_COMMIT_INTERVAL),
                0,
                GroupProtocol.CLASSIC,
                DEFAULT_STATE_MEMORY,
                false);
    }

    /** The same under another name. */
    public PipelineSettings withApplicationId(String other) {
        return new PipelineSettings(
                cluster,
                other,
                stateDirectory,
                guarantee,
                threads,
                lookThreads,
                looks,
                commitInterval,
                standbyReplicas,
                groupProtocol,
                stateMemory,
                emptyLedger);
    }

    /** The same with another commit interval. */
    public PipelineSettings withCommitInterval(Duration other) {
        return new PipelineSettings(
                cluster,
                applicationId,
                stateDirectory,
                guarantee,
                threads,
                lookThreads,
                looks,
                other,
                standbyReplicas,
                groupProtocol,
                stateMemory,
                emptyLedger);
    }

    /** The same with another number of threads. */
    public PipelineSettings withThreads(int other) {
        return new PipelineSettings(
                cluster,
                applicationId,
                stateDirectory,
                guarantee,
                other,
                lookThreads,
                looks,
                commitInterval,
                standbyReplicas,
                groupProtocol,
                stateMemory,
                emptyLedger);
    }

    /** The same, and where another application has published standings it begins with an empty ledger all the same. */
    public PipelineSettings withEmptyLedger() {
        return new PipelineSettings(
                cluster,
                applicationId,
                stateDirectory,
                guarantee,
                threads,
                lookThreads,
                looks,
                commitInterval,
                standbyReplicas,
                groupProtocol,
                stateMemory,
                true);
    }

    /** The same with other rules for the items that wait for a second look. */
    public PipelineSettings withLooks(LookRules other) {
        return new PipelineSettings(
                cluster,
                applicationId,
                stateDirectory,
                guarantee,
                threads,
                lookThreads,
                other,
                commitInterval,
                standbyReplicas,
                groupProtocol,
                stateMemory,
                emptyLedger);
    }

    private static void require(boolean right, String name, Object value, String wanted) {
        if (!right) {
            throw new IllegalArgumentException(name + " is " + value + ": must be " + wanted);
        }
    }
}
