package io.sluice.deploy.provision;

import io.sluice.deploy.verb.CommandFailure;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topics.TopicCheck;
import io.sluice.schemas.topics.TopicSettings;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code topics create}. */
@Command(
        name = "create",
        description = "Create the topics of the catalogue that are missing. Those that are there stay as they are.",
        mixinStandardHelpOptions = true)
final class CreateTopicsCommand implements Callable<Integer> {

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "24",
            description = {
                "Of each topic but guidelines. Default: ${DEFAULT-VALUE}. It bounds how many threads share the work, and "
                        + "cannot be changed later without moving accounts to other partitions.",
            })
    private int partitions;

    @Option(names = "--replicas", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int replicas;

    @Option(
            names = "--min-insync-replicas",
            paramLabel = "N",
            defaultValue = "2",
            description = "Replicas that must have a record before it counts as written. Default: ${DEFAULT-VALUE}.")
    private int minInsyncReplicas;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        TopicSettings settings = new TopicSettings(partitions, replicas, minInsyncReplicas);
        PrintWriter out = spec.commandLine().getOut();
        try (Admin admin = connection.admin()) {
            List<Topic<?>> created = new TopicCheck(admin).createMissing(TopicCatalogue.all(), settings);
            created.forEach(topic -> out.println("created " + topic + " with " + settings.partitionsOf(topic)
                    + " partitions, " + replicas + " replicas"));
            out.println(created.size() + " created, " + (TopicCatalogue.all().size() - created.size()) + " were there");
            return 0;
        } catch (InvalidReplicationFactorException e) {
            throw new CommandFailure(
                    "the cluster has too few brokers for " + replicas + " replicas",
                    "on a single broker: --replicas 1 --min-insync-replicas 1");
        }
    }
}
