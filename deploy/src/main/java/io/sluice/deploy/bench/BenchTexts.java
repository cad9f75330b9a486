package io.sluice.deploy.bench;

import io.sluice.deploy.json.InputEvent;
import io.sluice.deploy.json.InputJson;
import io.sluice.deploy.json.Line;
import io.sluice.deploy.lines.LineFile;
import io.sluice.deploy.table.TableFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The texts that the events are made of. */
final class BenchTexts {

    /** More texts than that only repeat what the first ones say about speed. */
    private static final int MOST = 500_000;

    private static final String SAMPLE = "/sample/day.jsonl";

    private BenchTexts() {}

    /** Of a table that {@code publish} knows, or of any other file one text a line. */
    static List<String> read(String file) throws IOException {
        try (LineFile lines = LineFile.open(file)) {
            byte[] first = lines.next();
            if (first == null) {
                throw new IllegalArgumentException("--input " + file + " is empty");
            }
            Optional<TableFormat> table = TableFormat.ofHeader(first, Clock.systemUTC());
            List<String> texts = new ArrayList<>();
            if (table.isEmpty()) {
                texts.add(new String(first, StandardCharsets.UTF_8));
            }
            for (byte[] line = lines.next(); line != null && texts.size() < MOST; line = lines.next()) {
                add(texts, table, lines.number(), line);
            }
            return texts;
        }
    }

    /** Of the sample stream that ships with Sluice. */
    static List<String> ofSample() throws IOException {
        InputJson json = new InputJson(InputJson.Type.CONTENT, Clock.systemUTC());
        List<String> texts = new ArrayList<>();
        try (InputStream sample = Objects.requireNonNull(BenchTexts.class.getResourceAsStream(SAMPLE), SAMPLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(sample, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(texts, json.read(0, line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return texts;
    }

    private static void add(List<String> texts, Line line) {
        if (line instanceof Line.Good good
                && good.event() instanceof InputEvent.OfContent content
                && !content.event().text().isEmpty()) {
            texts.add(content.event().text());
        }
    }

    private static void add(List<String> texts, Optional<TableFormat> table, long number, byte[] line) {
        if (table.isEmpty()) {
            texts.add(new String(line, StandardCharsets.UTF_8));
        } else {
            add(texts, table.get().read(number, line));
        }
    }
}
