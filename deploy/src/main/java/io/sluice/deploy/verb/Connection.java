package io.sluice.deploy.verb;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
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

    private static final String REGISTRY_PREFIX = "schema.registry.";
    private static final int REMEMBERED_SCHEMAS = 1000;

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
            description = {
                "A properties file with more settings for Kafka's clients: SASL, TLS.",
                "Those that begin with schema.registry. are for the registry's client.",
                "Default: $SLUICE_KAFKA_CONFIG, else none."
            })
    private @Nullable Path kafkaConfig;

    public String bootstrap() {
        return bootstrap;
    }

    /** Base URL of the registry's Confluent-compatible API. */
    public String registry() {
        return registry;
    }

    /** Settings for any Kafka client: the bootstrap servers, and what the file of settings adds. */
    public Map<String, Object> kafka() {
        Map<String, Object> settings = settings(false);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        return settings;
    }

    /** A client of the registry, with its own cache. */
    public SchemaRegistryClient registryClient() {
        return new CachedSchemaRegistryClient(List.of(registry), REMEMBERED_SCHEMAS, settings(true));
    }

    /** An admin client of the cluster, for the caller to close. */
    public Admin admin() {
        return Admin.create(kafka());
    }

    private Map<String, Object> settings(boolean forRegistry) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (kafkaConfig != null) {
            Properties file = read(kafkaConfig);
            for (String name : file.stringPropertyNames()) {
                if (name.startsWith(REGISTRY_PREFIX) == forRegistry) {
                    settings.put(name, file.getProperty(name));
                }
            }
        }
        return settings;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("--kafka-config " + file, e);
        }
    }
}
