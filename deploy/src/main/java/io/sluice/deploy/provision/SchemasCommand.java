package io.sluice.deploy.provision;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code schemas}. */
@Command(
        name = "schemas",
        description = "Compare a registry's schemas with this version's, and register those that are missing.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        subcommands = {CheckSchemasCommand.class, RegisterSchemasCommand.class})
public final class SchemasCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which verb of schemas?");
    }
}
