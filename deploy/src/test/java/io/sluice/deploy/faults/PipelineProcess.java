package io.sluice.deploy.faults;

import static io.sluice.schemas.topics.TopicCatalogue.APPEALS;
import static io.sluice.schemas.topics.TopicCatalogue.ASSESSMENTS;
import static io.sluice.schemas.topics.TopicCatalogue.CONTENT;
import static io.sluice.schemas.topics.TopicCatalogue.REPORTS;
import static io.sluice.schemas.topics.TopicCatalogue.REVIEWS;
import static io.sluice.schemas.topics.TopicCatalogue.SECOND_LOOKS;
import static io.sluice.schemas.topics.TopicCatalogue.SUBMISSIONS;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.deploy.pipeline.StageChain;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain of stages in a process that can be killed without warning, and started again on the same state folder; where it is
 * all of the stream and looks are on trial, with the second look beside it.
 */
final class PipelineProcess {

    /** What a platform publishes, in the order in which a trial does. */
    static final List<String> INPUTS = List.of(CONTENT.name(), REPORTS.name(), REVIEWS.name(), APPEALS.name());

    private final StageChain chain;
    private final String applicationId;
    private final List<String> command;
    private final Path log;
    private @Nullable Process process;
    private boolean wanted;

    PipelineProcess(String application, ClusterAddress cluster, StageChain chain, Path folder) {
        this(application, cluster, chain, folder, Trial.PLAIN);
    }

    /** @param trial what it runs with */
    PipelineProcess(String application, ClusterAddress cluster, StageChain chain, Path folder, Trial trial) {
        this.chain = chain;
        this.applicationId = chain.applicationId(application);
        this.log = folder.resolve("pipeline.log");
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // Each lives for seconds, which the optimising compiler would take for itself.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + PipelineProgram.TRIAL + "=" + trial,
                PipelineProgram.class.getName(),
                application,
                cluster.bootstrap(),
                cluster.registry(),
                folder.resolve("state").toString()));
        chain.stages().forEach(stage -> command.add(stage.name()));
        if (chain.equals(StageChain.ALL) && trial != Trial.PLAIN) {
            command.add(Stage.SECOND_LOOK.name());
        }
    }

    void start() {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // Not as an argument: ONNX Runtime crashes where the command line has more than some 3,500 characters.
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            process = builder.start();
            wanted = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the kernel kills: no hook runs, no transaction is ended, nothing is flushed. */
    void kill() throws InterruptedException {
        wanted = false;
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** As a supervisor stops it: what is in hand is finished, and the group is left. Returns its exit status. */
    int stop() throws InterruptedException {
        wanted = false;
        if (process == null) {
            throw new IllegalStateException("it was never started");
        }
        process.destroy();
        return process.waitFor();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether it has ended by itself. */
    boolean hasFailed() {
        return wanted && !isAlive();
    }

    String applicationId() {
        return applicationId;
    }

    /** The platform's topics, or what the stage before makes of them. */
    List<String> sources() {
        return switch (chain.stages().getFirst()) {
            case Stage.INGEST -> INPUTS;
            case Stage.CLASSIFY -> List.of(SUBMISSIONS.name());
            case Stage.SECOND_LOOK -> List.of(SECOND_LOOKS.name());
            case Stage.ENFORCE -> List.of(ASSESSMENTS.name());
        };
    }

    Path log() {
        return log;
    }
}
