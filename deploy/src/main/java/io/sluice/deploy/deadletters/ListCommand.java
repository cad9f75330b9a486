package io.sluice.deploy.deadletters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.DeadLetterJson;
import io.sluice.deploy.json.InputJson;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.wire.Wire;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code dead-letters list}. */
@Command(
        name = "list",
        description = "List what was refused, and why.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "JSON Lines have the record whole: \"key\" as text (\"keyBase64\" where it is none), \"value\" in base64, and "
                    + "\"event\" where the bytes can be read, in the form that `sluice publish` takes. `dead-letters replay --from` "
                    + "sends such lines again, as they are or edited.",
            "",
            "Examples:",
            "  sluice dead-letters list --summary",
            "  sluice dead-letters list --table --reason KEY_MISMATCH,IMPOSSIBLE_TIME",
            "  sluice dead-letters list --origin content > letters.jsonl",
        })
final class ListCommand implements Callable<Integer> {

    @Mixin
    private LetterFilter filter;

    @Option(names = "--table", description = "One short line for each letter, for people, in place of JSON.")
    private boolean table;

    @Option(names = "--summary", description = "Only how many there are, by reason and origin.")
    private boolean summary;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Wire wire = new Wire(connection.registryClient());
        LetterTopic letters = new LetterTopic(connection.kafka(), wire);
        PrintWriter out = spec.commandLine().getOut();
        if (summary) {
            summarise(letters, out);
        } else if (table) {
            letters.read(filter, (position, letter) -> out.println(row(letter)));
        } else {
            LetterEvents events = new LetterEvents(wire);
            letters.read(
                    filter,
                    (position, letter) -> out.append(Json.line(json(position, letter, events)))
                            .append('\n'));
        }
        return 0;
    }

    private void summarise(LetterTopic letters, PrintWriter out) {
        Map<String, Long> counts = new TreeMap<>();
        letters.read(
                filter,
                (position, letter) -> counts.merge(
                        String.format(
                                Locale.ROOT,
                                "%-16s %s",
                                letter.reason(),
                                letter.origin().topic()),
                        1L,
                        Long::sum));
        counts.forEach((what, count) -> out.println(String.format(Locale.ROOT, "%8d  %s", count, what)));
        out.println(String.format(
                Locale.ROOT,
                "%8d  in all",
                counts.values().stream().mapToLong(Long::longValue).sum()));
    }

    static ObjectNode json(Origin position, DeadLetter letter, LetterEvents events) {
        ObjectNode json = Json.object().put("letter", position.toString());
        json.setAll(DeadLetterJson.write(letter));
        events.of(letter).ifPresent(event -> json.set("event", InputJson.write(event)));
        return json;
    }

    private static String row(DeadLetter letter) {
        return String.format(
                Locale.ROOT,
                "%s  %-20s %-8s %-16s %s",
                letter.recordTime(),
                letter.origin(),
                letter.stage(),
                letter.reason(),
                letter.detail());
    }
}
