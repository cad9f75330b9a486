package io.sluice.deploy.embedded;

import io.sluice.deploy.cluster.ClusterAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Broker and registry together, started side by side: what {@code sluice up} and {@code sluice demo} run on, and the
 * tests too. Closed, both have stopped; on the same folder they come up again with what they held.
 */
public final class EmbeddedCluster implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private EmbeddedCluster(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /** On any free ports. */
    public static EmbeddedCluster start(Path data) {
        return start(data, Ports.ANY, Ports.ANY);
    }

    /**
     * @param data folder for both, made if it is new
     * @param kafkaPort on loopback, 0 for any free port
     * @param registryPort on loopback, 0 for any free port
     * @throws IllegalStateException one of them cannot start, and the message says why; the other is stopped again
     */
    public static EmbeddedCluster start(Path data, int kafkaPort, int registryPort) {
        CompletableFuture<EmbeddedRegistry> registry = CompletableFuture.supplyAsync(
                () -> EmbeddedRegistry.start(registryHome(), data.resolve("registry"), registryPort),
                task -> Thread.ofPlatform().name("start-registry").start(task));
        EmbeddedBroker broker;
        try {
            broker = EmbeddedBroker.start(data.resolve("kafka"), kafkaPort);
        } catch (RuntimeException e) {
            registry.thenAccept(EmbeddedRegistry::close)
                    .exceptionally(alsoFailed -> null)
                    .join();
            throw e;
        }
        try {
            return new EmbeddedCluster(broker, registry.join());
        } catch (CompletionException e) {
            broker.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** {@code host:port}, as Kafka's clients want it. */
    public String bootstrap() {
        return broker.bootstrap();
    }

    /** Base URL of the registry's Confluent-compatible API. */
    public String registryUrl() {
        return registry.url();
    }

    public ClusterAddress address() {
        return new ClusterAddress(bootstrap(), registryUrl());
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }

    /** Where the build has unpacked the registry, under the folder that the launcher names. */
    private static Path registryHome() {
        String home = System.getProperty("sluice.home");
        if (home == null) {
            throw new IllegalStateException(
                    "-Dsluice.home is not set: it names the folder that the build makes, deploy/target/sluice");
        }
        return Path.of(home, "registry");
    }
}
