package io.sluice.deploy.guidelines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code guidelines}: what its own verbs have in common is the book. */
@Command(
        name = "guidelines",
        description = "Check guideline books, publish them to the running pipeline, list and compare them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "A book is a folder with a book.yaml and its lists of terms in terms/*.txt. A published version takes effect "
                    + "at its time, without a restart; an event is judged by the version in force when it happened.",
        },
        subcommands = {ValidateCommand.class, PublishBookCommand.class, ListBooksCommand.class, DiffCommand.class})
public final class GuidelinesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which verb of guidelines?");
    }
}
