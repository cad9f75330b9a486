package io.sluice.deploy.provision;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code topics}. */
@Command(
        name = "topics",
        description = "Compare a cluster's topics with the catalogue, and create those that are missing.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        subcommands = {CheckTopicsCommand.class, CreateTopicsCommand.class})
public final class TopicsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which verb of topics?");
    }
}
