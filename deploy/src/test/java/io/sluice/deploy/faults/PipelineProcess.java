package io.sluice.deploy.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All stages, fused, in a process that can be killed without warning, and started again on the same state folder. */
final class PipelineProcess implements AutoCloseable {

    private final List<String> command;
    private final Path log;
    private @Nullable Process process;

    PipelineProcess(String applicationId, String bootstrap, String registry, Path folder) {
        log = folder.resolve("pipeline.log");
        command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                PipelineProgram.class.getName(),
                applicationId,
                bootstrap,
                registry,
                folder.resolve("state").toString());
    }

    void start() {
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the kernel kills: no hook runs, no transaction is ended, nothing is flushed. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    Path log() {
        return log;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
