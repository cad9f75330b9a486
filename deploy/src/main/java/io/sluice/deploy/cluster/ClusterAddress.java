package io.sluice.deploy.cluster;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A Kafka cluster and the schema registry beside it.
 *
 * @param bootstrap {@code host:port[,...]}
 * @param registry base URL of the registry's Confluent-compatible API
 * @param security more settings for any client of Kafka (SASL, TLS); those that begin with {@code schema.registry.} are
 *     for the registry's client. May hold secrets
 */
public record ClusterAddress(String bootstrap, String registry, Map<String, String> security) {

    private static final String REGISTRY_PREFIX = "schema.registry.";
    /** A minute by default; a cluster that does not answer in this time is down, and somebody waits to hear it. */
    private static final int ANSWER_MILLIS = 15_000;

    private static final int REMEMBERED_SCHEMAS = 1000;

    /** Up to the last at-sign: a secret that is not encoded as it should be can hold others, and slashes. */
    private static final Pattern USER = Pattern.compile("^(https?://)?.*@");

    public ClusterAddress {
        if (bootstrap.isBlank()) {
            throw new IllegalArgumentException("bootstrap is empty: must be host:port, or several with commas between");
        }
        if (!registry.startsWith("http://") && !registry.startsWith("https://")) {
            throw new IllegalArgumentException(
                    "registry " + withoutUser(registry) + ": must be a URL, http:// or https://");
        }
        security = Map.copyOf(security);
    }

    /** Without security. */
    public ClusterAddress(String bootstrap, String registry) {
        this(bootstrap, registry, Map.of());
    }

    /** Settings for any client of Kafka, for the caller to add to. */
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
        Map<String, Object> settings = kafka();
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return Admin.create(settings);
    }

    private Map<String, Object> settings(boolean forRegistry) {
        Map<String, Object> settings = new HashMap<>(security);
        settings.keySet().removeIf(name -> name.startsWith(REGISTRY_PREFIX) != forRegistry);
        return settings;
    }

    /** The registry's URL as it may be shown: a name and a secret can stand in it. */
    public String shownRegistry() {
        return withoutUser(registry);
    }

    private static String withoutUser(String url) {
        return USER.matcher(url).replaceFirst("$1***@");
    }

    /** Without the security, which may hold secrets. */
    @Override
    public String toString() {
        return bootstrap + " with the registry " + shownRegistry();
    }
}
