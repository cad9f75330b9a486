package io.sluice.deploy.demo;

import io.sluice.deploy.json.ContentJson;
import io.sluice.deploy.json.Fields;
import io.sluice.deploy.json.InputEvent;
import io.sluice.deploy.json.InputJson;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.json.Line;
import io.sluice.schemas.content.ContentEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sample stream that ships with Sluice: one day on a small platform, and a little of the week before it. Three files
 * of JSON Lines in {@code /sample}: {@code day.jsonl}, in the form that {@code sluice publish} reads; {@code broken.jsonl},
 * events that something goes wrong with on the way; {@code answers.jsonl}, what reviewers and authors say when a case is
 * opened or an enforcement strikes. All texts are invented.
 *
 * @param records in the order of their time
 */
record Sample(List<SampleRecord> records, Answers answers) {

    /** When the day of the sample is over, as it is written. */
    static final Instant END = Instant.parse("2026-03-18T00:00:00Z");

    Sample {
        records = List.copyOf(records);
    }

    /** Reads the sample and moves it in time so that its day ends at {@code end}. */
    static Sample endingAt(Instant end) {
        TimeShift shift = new TimeShift(Duration.between(END, end));
        List<SampleRecord> records = Stream.concat(
                        lines("/sample/day.jsonl", Sample::sound), lines("/sample/broken.jsonl", Sample::broken))
                .map(shift::shifted)
                .sorted(Comparator.comparing(SampleRecord::at))
                .toList();
        return new Sample(
                records, Answers.of(lines("/sample/answers.jsonl", Answer::read).toList()));
    }

    private static SampleRecord sound(String line) {
        InputJson json = new InputJson(InputJson.Type.CONTENT, () -> END);
        return switch (json.read(0, line.getBytes(StandardCharsets.UTF_8))) {
            case Line.Good good -> new SampleRecord.Sound(good.event(), timeOf(good.event()));
            case Line.Bad bad -> throw new IllegalStateException("the sample has a bad line: " + bad.problem());
        };
    }

    private static SampleRecord broken(String line) {
        Fields fields = new Fields(Json.parse(line.getBytes(StandardCharsets.UTF_8)));
        SampleRecord.Fault fault = fields.oneOf("fault", SampleRecord.Fault.class);
        ContentEvent event = ContentJson.read(fields.object("event"), END);
        fields.end();
        return new SampleRecord.Broken(event, fault, event.occurredAt());
    }

    private static Instant timeOf(InputEvent event) {
        return switch (event) {
            case InputEvent.OfContent content -> content.event().occurredAt();
            case InputEvent.OfReport report -> report.event().reportedAt();
            case InputEvent.OfReview review -> review.decision().decidedAt();
            case InputEvent.OfAppeal appeal -> appeal.appeal().submittedAt();
            case InputEvent.Raw raw -> raw.timestamp();
        };
    }

    private static <T> Stream<T> lines(String resource, Function<String, T> read) {
        try (InputStream stream = Sample.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8))) {
            return reader.lines().map(read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
