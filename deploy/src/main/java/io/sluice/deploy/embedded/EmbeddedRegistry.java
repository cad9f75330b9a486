package io.sluice.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real schema registry (Apicurio) as a child process, on loopback. What it holds is in one folder, and survives a
 * restart. The child ends with {@link #close}, and also when this process dies in any other way: see {@link Lifeline}.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    /** The base of its Confluent-compatible API. */
    public static final String API = "/apis/ccompat/v7";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Process process;
    private final String url;

    private EmbeddedRegistry(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it, and returns when it is ready.
     *
     * @param home the unpacked distribution
     * @param data its folder, made if it is new
     * @param port where it listens on loopback, 0 for any free port
     * @throws IllegalStateException it does not come up: the last lines of its log say why
     */
    public static EmbeddedRegistry start(Path home, Path data, int port) {
        if (!Files.isRegularFile(home.resolve(RegistryCommand.JAR))) {
            throw new IllegalStateException(
                    "no schema registry in " + home + ": build Sluice first (deploy/bin/sluice)");
        }
        int apiPort = Ports.free(port, "the schema registry");
        int managementPort = Ports.free(Ports.ANY, "the registry's health");
        Path log = data.resolve("registry.log");
        try {
            Files.createDirectories(data);
            List<String> command = RegistryCommand.of(home, data.toAbsolutePath(), apiPort, managementPort);
            Process process = new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            EmbeddedRegistry registry = new EmbeddedRegistry(process, "http://" + Ports.LOOPBACK + ":" + apiPort + API);
            registry.awaitReady(managementPort, log);
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException("the schema registry in " + data, e);
        }
    }

    /** Base URL of its Confluent-compatible API. */
    public String url() {
        return url;
    }

    /** The child's process id. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(int managementPort, Path log) throws IOException {
        String complaint = Readiness.await(process, managementPort, PATIENCE);
        if (!complaint.isEmpty()) {
            close();
            throw new IllegalStateException(
                    "the schema registry " + complaint + "; its log (" + log + ") ends:\n" + tail(log));
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }
}
