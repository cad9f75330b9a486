package io.sluice.deploy.cli;

import io.sluice.deploy.bench.BenchCommand;
import io.sluice.deploy.deadletters.DeadLettersCommand;
import io.sluice.deploy.demo.DemoCommand;
import io.sluice.deploy.evaluate.EvaluateCommand;
import io.sluice.deploy.guidelines.GuidelinesCommand;
import io.sluice.deploy.local.UpCommand;
import io.sluice.deploy.provision.SchemasCommand;
import io.sluice.deploy.provision.TopicsCommand;
import io.sluice.deploy.publish.PublishCommand;
import io.sluice.deploy.run.RunCommand;
import io.sluice.deploy.score.ScoreCommand;
import io.sluice.deploy.standing.StandingCommand;
import io.sluice.deploy.train.TrainCommand;
import io.sluice.deploy.watch.WatchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The frame that every verb hangs in. A verb is one class that implements {@code Callable<Integer>}, and one line in
 * the list of sub-commands here. Results go to standard output; progress, logs and errors to standard error.
 * Exit codes: 0 done, 1 not done (one line says why and what to do next), 2 wrong usage.
 */
@Command(
        name = "sluice",
        description = "Streaming moderation on Kafka: content and reports in, enforcement out, exactly once.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Each verb has its own --help. Begin with: sluice demo",
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            RunCommand.class,
            PublishCommand.class,
            WatchCommand.class,
            StandingCommand.class,
            ScoreCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            GuidelinesCommand.class,
            DeadLettersCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            BenchCommand.class,
        })
final class SluiceCommand implements Runnable {

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log more to standard error, and show the stack trace of an error.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    /** The whole command, ready to execute. */
    static CommandLine commandLine() {
        SluiceCommand command = new SluiceCommand();
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(SluiceCommand::execute)
                .setExecutionExceptionHandler(new OneLineErrors(() -> command.verbose))
                .setParameterExceptionHandler(OneLineErrors::wrongUsage);
    }

    private static int execute(CommandLine.ParseResult parsed) {
        SluiceCommand command = parsed.commandSpec().commandLine().getCommand();
        if (command.verbose) {
            Logging.verbose();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which verb?");
    }
}
