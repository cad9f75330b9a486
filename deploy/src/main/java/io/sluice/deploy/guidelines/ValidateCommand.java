package io.sluice.deploy.guidelines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.Problem;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code guidelines validate}. */
@Command(
        name = "validate",
        description = "Check a guideline book: all that is wrong with it, as FILE:LINE:COLUMN: reason.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code: 0 if the book could be published, 1 if it has problems.",
            "",
            "Examples:",
            "  sluice guidelines validate my-book",
            "  sluice guidelines validate --json my-book | jq .reason",
        })
final class ValidateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "BOOK",
            description =
                    "A folder with a book.yaml and terms/*.txt, or `default` for the book that ships with Sluice.")
    private String name;

    @Option(names = "--json", description = "One JSON object for each problem; none for a book without.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return switch (BookSource.read(name)) {
            case Loaded loaded -> {
                if (!json) {
                    out.println(summary(loaded.book()));
                }
                yield 0;
            }
            case Rejected rejected -> {
                tell(rejected.problems(), out);
                yield 1;
            }
        };
    }

    private void tell(List<Problem> problems, PrintWriter out) {
        for (Problem problem : problems) {
            if (json) {
                ObjectNode one = Json.object().put("file", problem.file()).put("line", problem.line());
                if (problem.column() != null) {
                    one.put("column", problem.column());
                }
                out.println(Json.line(one.put("reason", problem.reason())));
            } else {
                out.println(name + "/" + problem);
            }
        }
    }

    private static String summary(GuidelineBook book) {
        int terms = book.termLists().values().stream()
                .mapToInt(list -> list.terms().size())
                .sum();
        return "version " + book.version() + " (" + book.status() + " from " + book.effectiveFrom() + ") is good: "
                + book.sections().size() + " sections, " + book.clauses().count() + " clauses, " + terms + " terms";
    }
}
