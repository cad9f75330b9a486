package io.sluice.deploy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.ContentJson;
import io.sluice.deploy.json.Fields;
import io.sluice.deploy.json.InputEvent;
import io.sluice.deploy.json.InputJson;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.json.Line;
import io.sluice.deploy.lines.LineFile;
import io.sluice.deploy.table.TableFormat;
import io.sluice.schemas.content.ContentEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the events are made of. */
final class BenchInput {

    /** More than that only repeat what the first ones say about speed. */
    private static final int MOST = 500_000;

    private static final String SAMPLE = "/sample/day.jsonl";

    private BenchInput() {}

    /** A table that {@code publish} knows, or any other file: one text a line, each by another account. */
    static List<ContentEvent> read(String file) throws IOException {
        try (LineFile lines = LineFile.open(file)) {
            byte[] first = lines.next();
            if (first == null) {
                throw new IllegalArgumentException("--input " + file + " is empty");
            }
            Optional<TableFormat> table = TableFormat.ofHeader(first, Clock.systemUTC());
            List<ContentEvent> events = new ArrayList<>();
            if (table.isEmpty()) {
                add(events, ofLine(lines.number(), first));
            }
            for (byte[] line = lines.next(); line != null && events.size() < MOST; line = lines.next()) {
                add(events, table, lines.number(), line);
            }
            return events;
        }
    }

    /** The sample stream that ships with Sluice. */
    static List<ContentEvent> ofSample() throws IOException {
        InputJson json = new InputJson(InputJson.Type.CONTENT, Clock.systemUTC());
        List<ContentEvent> events = new ArrayList<>();
        try (InputStream sample = Objects.requireNonNull(BenchInput.class.getResourceAsStream(SAMPLE), SAMPLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(sample, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(events, json.read(0, line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return events;
    }

    private static void add(List<ContentEvent> events, Line line) {
        if (line instanceof Line.Good good && good.event() instanceof InputEvent.OfContent content) {
            add(events, content.event());
        }
    }

    /** One with a text: what the time goes to. */
    private static void add(List<ContentEvent> events, ContentEvent event) {
        if (!event.text().isEmpty()) {
            events.add(event);
        }
    }

    private static void add(List<ContentEvent> events, Optional<TableFormat> table, long number, byte[] line) {
        if (table.isEmpty()) {
            add(events, ofLine(number, line));
        } else {
            add(events, table.get().read(number, line));
        }
    }

    private static ContentEvent ofLine(long number, byte[] utf8) {
        ObjectNode fields = Json.object()
                .put("accountId", "account-" + number)
                .put("contentId", "line-" + number)
                .put("text", new String(utf8, StandardCharsets.UTF_8));
        return ContentJson.read(new Fields(fields), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
