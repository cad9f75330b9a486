package io.sluice.deploy.provision;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.registration.Registration;
import io.sluice.schemas.registration.Registration.Incompatible;
import io.sluice.schemas.registration.Registration.Registered;
import io.sluice.schemas.registration.SchemaRegistration;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code schemas register}. */
@Command(
        name = "register",
        description =
                "Register this version's schemas, and set their compatibility to " + SchemaRegistration.COMPATIBILITY
                        + ". Run it before this version's stages and producers start: they register nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 1: the registry holds schemas that one of these is not compatible with."})
final class RegisterSchemasCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (SchemaRegistryClient registry = connection.registryClient()) {
            List<Registration> all = new SchemaRegistration(registry).register(TopicCatalogue.all());
            all.forEach(one -> spec.commandLine().getOut().println(line(one)));
            return all.stream().anyMatch(one -> one instanceof Incompatible) ? 1 : 0;
        }
    }

    private static String line(Registration registration) {
        String subject = Wire.subject(registration.topic().name());
        return switch (registration) {
            case Registered done -> subject + (done.added() ? " registered" : " was there") + ", id " + done.id();
            case Incompatible refused -> subject + " REFUSED: " + refused.reason();
        };
    }
}
