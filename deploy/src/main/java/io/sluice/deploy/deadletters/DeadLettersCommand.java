package io.sluice.deploy.deadletters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code dead-letters}. */
@Command(
        name = "dead-letters",
        description = "What the pipeline refused: list it, mend it, send it again.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Nothing is dropped: a record that cannot be accepted goes, whole, to the topic dead-letters, with the reason "
                    + "and the place where it was read.",
        },
        subcommands = {ListCommand.class, ReplayCommand.class})
public final class DeadLettersCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which verb of dead-letters?");
    }
}
