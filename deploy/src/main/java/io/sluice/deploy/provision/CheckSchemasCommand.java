package io.sluice.deploy.provision;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.registration.SchemaProblem;
import io.sluice.schemas.registration.SchemaRegistration;
import io.sluice.schemas.topics.TopicCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code schemas check}. */
@Command(
        name = "check",
        description = "Say how the registry's schemas differ from this version's. It changes nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 0: all are as they should be. 1: one is missing or different."})
final class CheckSchemasCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (SchemaRegistryClient registry = connection.registryClient()) {
            List<SchemaProblem> problems = new SchemaRegistration(registry).problems(TopicCatalogue.all());
            problems.forEach(problem -> out.println(problem.sentence()));
            if (problems.isEmpty()) {
                out.println("all " + TopicCatalogue.all().size() + " schemas are as they should be");
            }
            return problems.isEmpty() ? 0 : 1;
        }
    }
}
