package io.sluice.deploy.guidelines;

import io.sluice.deploy.json.Json;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineDocument;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code guidelines list}. */
@Command(
        name = "list",
        description = "List the published versions, and which of them is in force now.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  sluice guidelines list",
            "  sluice guidelines list --json | jq 'select(.inForce)'",
        })
final class ListBooksCommand implements Callable<Integer> {

    @Option(names = "--json", description = "One JSON object for each version.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PublishedBooks books = new PublishedBooks(connection.address());
        int inForce = books.timeline()
                .inForceAt(InstantSource.system().instant())
                .map(GuidelineBook::version)
                .orElse(0);
        PrintWriter out = spec.commandLine().getOut();
        books.documents().values().forEach(document -> out.println(row(document, document.version() == inForce)));
        return 0;
    }

    private String row(GuidelineDocument document, boolean inForce) {
        if (json) {
            return Json.line(Json.object()
                    .put("version", document.version())
                    .put("status", document.status().name())
                    .put("effectiveFrom", document.effectiveFrom().toString())
                    .put("inForce", inForce));
        }
        return String.format(
                Locale.ROOT,
                "%6d  %-6s  from %s%s",
                document.version(),
                document.status(),
                document.effectiveFrom(),
                inForce ? "  in force" : "");
    }
}
