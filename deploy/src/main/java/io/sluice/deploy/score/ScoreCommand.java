package io.sluice.deploy.score;

import io.sluice.deploy.guidelines.BookSource;
import io.sluice.deploy.lines.LineFile;
import io.sluice.deploy.lines.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code score}. Lines are scored in batches by all processors, and written in the order in which they came. */
@Command(
        name = "score",
        description = "Score texts against the guidelines; no Kafka is needed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nOne line in:%n",
        footer = {
            "  {\"id\":\"1\", \"text\":\"...\", \"lang\":\"en\"}",
            "lang may be left out; other fields are ignored.",
            "",
            "One line out, in the same order:",
            "  {\"id\":\"1\", \"verdict\":\"ALLOW|REVIEW|LIMIT|REMOVE\",",
            "   \"top\":\"section/clause\" or null,",
            "   \"scores\":{section: p, for all sections},",
            "   \"clauses\":{clause: p, for those that scored},",
            "   \"evidence\":[{\"clause\", \"signal\", \"start\", \"end\"}],",
            "   \"guidelines\":version, \"models\":[...]}",
            "start and end count UTF-16 units of the text.",
            "",
            "Instead of a bad line: {\"id\":null, \"error\":\"...\", \"line\":3}; the exit code is then 1.",
            "",
            "Examples:",
            "  echo '{\"id\":1,\"text\":\"hello\"}' | sluice score",
            "  sluice score texts.jsonl.gz > scores.jsonl",
            "  sluice score --guidelines my-book --depth linear texts.jsonl | jq 'select(.top)'",
        })
public final class ScoreCommand implements Callable<Integer> {

    private static final int BATCH = 2048;

    /** Of texts that take milliseconds each: what is done shows soon. */
    private static final int BATCH_IN_FULL = 128;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = LineFile.STANDARD_INPUT,
            description = {"JSON Lines, packed with gzip or not; - for standard input, which is the default."})
    private String file;

    @Option(
            names = "--guidelines",
            paramLabel = "FOLDER",
            defaultValue = BookSource.DEFAULT,
            description =
                    "A folder with a book.yaml, or the book.yaml in it. Default: the book that ships with Sluice.")
    private String guidelines;

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            defaultValue = "full",
            description =
                    "How much of the cascade looks at each text: terms (terms, patterns, links, contacts), linear (the "
                            + "linear models too: what every event gets) or full, the default (the sentence encoders too, which in "
                            + "the stream look at what the rest leaves open). What a text cost is said on standard error.")
    private Depth depth;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TextScorer scorer = new TextScorer(BookSource.load(guidelines), depth);
        PrintWriter out = spec.commandLine().getOut();
        boolean allGood = true;
        try (LineFile lines = LineFile.open(file);
                Progress progress = Progress.startOnTerminal("scoring", "texts", lines.size())) {
            List<Numbered> batch = next(lines);
            while (!batch.isEmpty() && !out.checkError()) {
                List<TextScorer.Answer> answers = batch.parallelStream()
                        .map(line -> scorer.answer(line.number(), line.bytes()))
                        .toList();
                for (TextScorer.Answer answer : answers) {
                    out.append(answer.line()).append('\n');
                    allGood &= answer.isGood();
                    progress.step(lines.consumed());
                }
                batch = next(lines);
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "%d texts to depth %s, %.1f µs of a processor each%n",
                scorer.texts(),
                depth,
                scorer.microseconds());
        err.flush();
        return allGood ? 0 : 1;
    }

    private record Numbered(long number, byte[] bytes) {}

    private List<Numbered> next(LineFile lines) throws IOException {
        int size = depth == Depth.FULL ? BATCH_IN_FULL : BATCH;
        List<Numbered> batch = new ArrayList<>(size);
        while (batch.size() < size && (batch.isEmpty() || lines.isReady())) {
            byte[] line = lines.next();
            if (line == null) {
                break;
            }
            if (line.length > 0) {
                batch.add(new Numbered(lines.number(), line));
            }
        }
        return batch;
    }
}
