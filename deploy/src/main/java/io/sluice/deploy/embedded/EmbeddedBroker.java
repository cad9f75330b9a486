package io.sluice.deploy.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Kafka's own broker, in this process: one node in KRaft mode that is broker and controller. What it holds is in one
 * folder, and is there again when the broker is started on that folder again.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String bootstrap;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /**
     * Starts it, and returns when it takes requests.
     *
     * @param data its folder, made and formatted if it is new
     * @param port where it listens on loopback, 0 for any free port
     * @throws IllegalStateException it cannot start: the port or the folder is in use, or the folder cannot be written
     */
    public static EmbeddedBroker start(Path data, int port) {
        int kafkaPort = Ports.free(port, "Kafka");
        KafkaRaftServer server;
        try {
            format(data);
            KafkaConfig config =
                    new KafkaConfig(BrokerSettings.of(data, kafkaPort, Ports.free(Ports.ANY, "Kafka's controller")));
            server = new KafkaRaftServer(config, Time.SYSTEM);
        } catch (Exception e) {
            throw new IllegalStateException("the broker cannot use " + data + ": " + e.getMessage(), e);
        }
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new IllegalStateException("the broker did not start on " + data + ": " + e.getMessage(), e);
        }
        return new EmbeddedBroker(server, Ports.LOOPBACK + ":" + kafkaPort);
    }

    /** {@code host:port}, as Kafka's clients want it. */
    public String bootstrap() {
        return bootstrap;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE_ID)
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .run();
    }
}
