package io.sluice.deploy.guidelines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.verb.CommandFailure;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.diff.Change;
import io.sluice.schemas.guidelines.diff.GuidelineDiff;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code guidelines diff}. */
@Command(
        name = "diff",
        description = "What differs between two books: settings, sections, clauses and lists of terms.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code: 0 whether or not they differ.",
            "",
            "Examples:",
            "  sluice guidelines diff default my-book",
            "  sluice guidelines diff 3 my-book        what publishing my-book would change",
            "  sluice guidelines diff --json 3 4 | jq 'select(.change == \"REMOVED\")'",
        })
final class DiffCommand implements Callable<Integer> {

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    @Parameters(index = "0", paramLabel = "A", description = "A folder, `default`, or a published version's number.")
    private String from;

    @Parameters(index = "1", paramLabel = "B", description = "The same.")
    private String to;

    @Option(names = "--json", description = "One JSON object for each change.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        GuidelineDiff diff = GuidelineDiff.between(book(from), book(to));
        PrintWriter out = spec.commandLine().getOut();
        diff.changes().forEach(change -> out.println(json ? Json.line(object(change)) : words(change)));
        if (diff.isEmpty() && !json) {
            out.println("no difference");
        }
        return 0;
    }

    private GuidelineBook book(String name) {
        if (!VERSION.matcher(name).matches()) {
            return BookSource.load(name);
        }
        GuidelineDocument document =
                new PublishedBooks(connection.address()).documents().get(Integer.valueOf(name));
        if (document == null) {
            throw new CommandFailure("there is no published version " + name, "see `sluice guidelines list`");
        }
        return BookSource.loaded(name, GuidelineBookLoader.load(document)).book();
    }

    private static ObjectNode object(Change change) {
        ObjectNode json = Json.object()
                .put("kind", change.subject().kind().name())
                .put("name", change.subject().name());
        return switch (change) {
            case Change.Added _ -> json.put("change", "ADDED");
            case Change.Removed _ -> json.put("change", "REMOVED");
            case Change.Changed changed ->
                json.put("change", "CHANGED")
                        .put("field", changed.field())
                        .put("from", changed.from())
                        .put("to", changed.to());
            case Change.Terms terms ->
                json.put("change", "TERMS")
                        .put("added", terms.added())
                        .put("removed", terms.removed())
                        .put("reweighted", terms.reweighted());
        };
    }

    private static String words(Change change) {
        return switch (change) {
            case Change.Added added -> "+ " + added.subject();
            case Change.Removed removed -> "- " + removed.subject();
            case Change.Changed changed ->
                "~ " + changed.subject() + ", " + changed.field() + ": "
                        + (changed.from() == null ? "nothing" : changed.from()) + " -> "
                        + (changed.to() == null ? "nothing" : changed.to());
            case Change.Terms terms ->
                "~ " + terms.subject() + ": " + terms.added() + " terms more, " + terms.removed() + " fewer, "
                        + terms.reweighted() + " with another weight";
        };
    }
}
