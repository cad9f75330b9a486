package io.sluice.deploy.verb;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.sluice.deploy.cluster.ClusterAddress;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where Kafka and the registry are, and how to log in to them: the options of every verb that speaks to a cluster, as a
 * mixin. Without any they name what {@code sluice up} starts on this machine.
 */
public final class Connection {

    /** The local instance's ports, unless it is told others. */
    public static final int LOCAL_KAFKA_PORT = 9092;

    public static final int LOCAL_REGISTRY_PORT = 8081;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT[,...]",
            defaultValue = "${env:SLUICE_BOOTSTRAP:-127.0.0.1:" + LOCAL_KAFKA_PORT + "}",
            description = "Kafka's bootstrap servers. Default: $SLUICE_BOOTSTRAP, else what `sluice up` starts here.")
    private String bootstrap;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "${env:SLUICE_REGISTRY:-http://127.0.0.1:" + LOCAL_REGISTRY_PORT + "/apis/ccompat/v7}",
            description = "The schema registry (Confluent's API). Default: $SLUICE_REGISTRY, else that of `sluice up`.")
    private String registry;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            defaultValue = "${env:SLUICE_KAFKA_CONFIG:-" + Option.NULL_VALUE + "}",
            description = "A properties file with more settings for Kafka's clients: SASL, TLS. "
                    + "Those that begin with schema.registry. are for the registry's client. "
                    + "Default: $SLUICE_KAFKA_CONFIG, else none.")
    private @Nullable Path kafkaConfig;

    /** What the options say. */
    public ClusterAddress address() {
        return new ClusterAddress(bootstrap, registry, security());
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** Base URL of the registry's Confluent-compatible API. */
    public String registry() {
        return registry;
    }

    /** Settings for any Kafka client: the bootstrap servers, and what the file of settings adds. */
    public Map<String, Object> kafka() {
        return address().kafka();
    }

    /** A client of the registry, with its own cache. */
    public SchemaRegistryClient registryClient() {
        return address().registryClient();
    }

    /** An admin client of the cluster, for the caller to close. */
    public Admin admin() {
        return address().admin();
    }

    private Map<String, String> security() {
        Map<String, String> settings = new HashMap<>();
        if (kafkaConfig != null) {
            Properties file = read(kafkaConfig);
            file.stringPropertyNames().forEach(name -> settings.put(name, file.getProperty(name)));
        }
        return settings;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new CommandFailure("cannot read --kafka-config " + file, "name a file of properties");
        }
    }
}
