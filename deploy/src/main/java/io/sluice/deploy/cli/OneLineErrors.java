package io.sluice.deploy.cli;

import io.sluice.deploy.verb.CommandFailure;
import io.sluice.schemas.guidelines.feed.GuidelinesUnavailableException;
import io.sluice.schemas.wire.RegistryUnavailableException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever stopped a verb into one line on standard error that says what to do next. */
final class OneLineErrors implements IExecutionExceptionHandler {

    private final BooleanSupplier verbose;

    /** @param verbose whether to show the stack trace, too */
    OneLineErrors(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine verb, ParseResult parsed) {
        PrintWriter err = verb.getErr();
        err.println("sluice: " + sentence(failure));
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    static int wrongUsage(ParameterException wrong, String[] args) {
        CommandLine verb = wrong.getCommandLine();
        PrintWriter err = verb.getErr();
        err.println("sluice: " + wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("Try: " + verb.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    static String sentence(Throwable failure) {
        Throwable cause = unwrapped(failure);
        return switch (cause) {
            case CommandFailure known -> message(known);
            case TimeoutException timeout ->
                "Kafka does not answer (" + message(timeout)
                        + "): is a broker running there? `sluice up` starts one on this machine, --bootstrap names yours";
            case AuthenticationException refused ->
                "Kafka refuses the log-in (" + message(refused) + "): check the file given with --kafka-config";
            case ConnectException refused ->
                "nothing answers (" + message(refused)
                        + "): is the registry running? `sluice up` starts one on this machine, --registry names yours";
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case AccessDeniedException denied -> "may not read or write " + denied.getFile();
            case IllegalArgumentException wrong -> message(wrong);
            case IllegalStateException known -> message(known);
            case RegistryUnavailableException silent ->
                message(silent)
                        + ": is the registry running? `sluice up` starts one on this machine, --registry names yours";
            case GuidelinesUnavailableException none -> message(none);
            default -> cause.getClass().getSimpleName() + ": " + message(cause) + " (--verbose shows where)";
        };
    }

    private static Throwable unwrapped(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        boolean wrapper = failure instanceof ExecutionException || failure instanceof CompletionException;
        return wrapper && cause != null ? unwrapped(cause) : failure;
    }

    private static String message(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
