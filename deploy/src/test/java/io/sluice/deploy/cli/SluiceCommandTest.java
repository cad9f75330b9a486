package io.sluice.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.verb.CommandFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class SluiceCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine sluice =
            SluiceCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void saysWhatIsMissingWhenNoVerbIsGiven() {
        assertThat(sluice.execute()).isEqualTo(2);
        assertThat(err.toString()).contains("Which verb?").contains("sluice --help");
    }

    @Test
    void refusesAnUnknownOptionWithUsageExitCode() {
        assertThat(sluice.execute("--no-such-option")).isEqualTo(2);
        assertThat(err.toString()).contains("--no-such-option");
    }

    @Test
    void printsItsVersionAndTheJavaItRunsOn() {
        assertThat(sluice.execute("--version")).isZero();
        assertThat(out.toString()).startsWith("sluice ").contains("Java " + Runtime.version());
    }

    @Test
    void helpsWithEveryVerbAndItsVerbs() {
        assertThat(helped(sluice, List.of()))
                .contains("sluice bench", "sluice dead-letters replay", "sluice topics check");
    }

    /** Which verbs below this one say how they are used; every one must. */
    private List<String> helped(CommandLine verb, List<String> path) {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, CommandLine> each : verb.getSubcommands().entrySet()) {
            List<String> words = new ArrayList<>(path);
            words.add(each.getKey());
            String name = "sluice " + String.join(" ", words);
            List<String> asking = new ArrayList<>(words);
            asking.add("--help");
            out.getBuffer().setLength(0);
            assertThat(sluice.execute(asking.toArray(String[]::new))).as(name).isZero();
            assertThat(out.toString()).startsWith("Usage: " + name + " ").contains("--help");
            all.add(name);
            all.addAll(helped(each.getValue(), words));
        }
        return all;
    }

    @Test
    void printsAFailureAsOneLineWithoutAStackTrace() {
        sluice.addSubcommand("fail", new Fail(new CommandFailure("topic content is missing", "create it")))
                .setErr(new PrintWriter(err));

        assertThat(sluice.execute("fail")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("sluice: topic content is missing: create it" + System.lineSeparator());
    }

    @Test
    void showsTheStackTraceWhenAskedTo() {
        sluice.addSubcommand("fail", new Fail(new CommandFailure("topic content is missing", "create it")))
                .setErr(new PrintWriter(err));

        assertThat(sluice.execute("--verbose", "fail")).isEqualTo(1);
        assertThat(err.toString()).contains("at io.sluice.deploy.cli.SluiceCommandTest");
    }

    @Test
    void saysWhatToDoWhenNoBrokerAnswers() {
        assertThat(OneLineErrors.sentence(new ExecutionException(new TimeoutException("no node"))))
                .contains("no node")
                .contains("sluice up")
                .contains("--bootstrap");
    }

    @Test
    void namesTheFileThatIsNotThere() {
        assertThat(OneLineErrors.sentence(new NoSuchFileException("events.jsonl")))
                .isEqualTo("there is no file events.jsonl");
    }

    @Command
    private record Fail(RuntimeException failure) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw failure;
        }
    }
}
