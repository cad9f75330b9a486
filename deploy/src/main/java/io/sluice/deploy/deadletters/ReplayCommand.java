package io.sluice.deploy.deadletters;

import io.sluice.deploy.json.Fields;
import io.sluice.deploy.json.InputJson;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.lines.LineFile;
import io.sluice.deploy.publish.EventEncoder;
import io.sluice.deploy.publish.Publisher;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code dead-letters replay}. */
@Command(
        name = "replay",
        description = "Send dead letters again: as they came, or as edited in a file.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What ingest refused goes to the topic that it came from, under the key that it had. What a later stage refused "
                    + "goes back to its input topic. Mend the cause first: what is refused again becomes a new dead letter, which "
                    + "this run leaves alone. Dead letters stay in their topic, and a second run sends them a second time; that does "
                    + "no harm, as the same event counts once, but it is work. Every record sent again has the header "
                    + "sluice-replay-of, which says which dead letter it was.",
            "",
            "With --from, lines of `dead-letters list` are sent: the \"event\" of a line, under its own key, where there is "
                    + "one, else its key and \"value\". So a wrong field is mended in \"event\", and a wrong key by itself.",
            "",
            "Examples:",
            "  sluice dead-letters replay --reason UNKNOWN_SCHEMA --dry-run",
            "  sluice dead-letters replay --reason UNKNOWN_SCHEMA --since 2026-11-01T00:00:00Z",
            "  sluice dead-letters list --reason MISSING_FIELD > letters.jsonl",
            "  sluice dead-letters replay --from letters.jsonl",
        })
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private LetterFilter filter;

    @Option(names = "--all", description = "All of them: needed where nothing says which.")
    private boolean all;

    @Option(names = "--from", paramLabel = "FILE", description = "Lines of `dead-letters list`; - for standard input.")
    private @Nullable String file;

    @Option(names = "--dry-run", description = "Send nothing, and say what would be sent.")
    private boolean dryRun;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean selected = all || !filter.isEmpty();
        if (selected == (file != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Which dead letters? Name --reason, --origin, --stage or --since, or --all, or --from");
        }
        Wire wire = new Wire(connection.registryClient());
        LetterEvents events = new LetterEvents(wire);
        Resend resend = new Resend(events, new EventEncoder(wire));
        try (Publisher publisher = dryRun ? null : new Publisher(connection.kafka())) {
            Replay replay = new Replay(publisher, spec.commandLine().getErr());
            if (file != null) {
                fromFile(file, resend, replay);
            } else {
                fromTopic(wire, resend, replay);
            }
            if (publisher != null) {
                publisher.flush();
            }
            spec.commandLine().getOut().println(Json.line(replay.summary()));
            return replay.isComplete() ? 0 : 1;
        }
    }

    private void fromTopic(Wire wire, Resend resend, Replay replay) {
        new LetterTopic(connection.kafka(), wire)
                .read(
                        filter,
                        (position, letter) -> resend.of(letter)
                                .ifPresentOrElse(
                                        record -> replay.send(position.toString(), record),
                                        () -> replay.skip(
                                                position.toString(),
                                                "was too large to be carried; publish " + letter.origin()
                                                        + " again at its source")));
    }

    private static void fromFile(String file, Resend resend, Replay replay) throws IOException {
        InputJson json = new InputJson(InputJson.Type.CONTENT, InstantSource.system());
        try (LineFile lines = LineFile.open(file)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                String place = lines.name() + ":" + lines.number();
                try {
                    Fields fields = new Fields(Json.parse(line));
                    replay.send(fields.textOr("letter", place), resend.of(fields, json));
                } catch (InvalidValueException e) {
                    replay.skip(place, String.valueOf(e.getMessage()));
                }
            }
        }
    }
}
