package io.sluice.deploy.score;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.EnforcementJson;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Section;
import io.sluice.schemas.id.InvalidValueException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** From a line with a text to the line with its scores. Safe for all threads. */
final class TextScorer {

    private final DepthScorer scorer;
    private final LongAdder cpuNanos = new LongAdder();
    private final LongAdder texts = new LongAdder();
    private final Verdicts verdicts;
    private final Instant time;
    private final int guidelines;
    private final List<String> sections;

    TextScorer(GuidelineBook book, Depth depth) {
        scorer = new DepthScorer(book, depth);
        verdicts = new Verdicts(book);
        time = book.effectiveFrom();
        guidelines = book.version();
        sections = book.sections().stream().map(Section::id).toList();
    }

    /** What one line led to. */
    record Answer(String line, boolean isGood) {}

    /** Answers a line in its place: with scores, or with what is wrong with it. */
    Answer answer(long number, byte[] line) {
        try {
            TextLine text = TextLine.parse(line);
            return new Answer(Json.line(scored(text)), true);
        } catch (InvalidValueException e) {
            ObjectNode json =
                    Json.object().putNull("id").put("error", e.getMessage()).put("line", number);
            return new Answer(Json.line(json), false);
        }
    }

    private ObjectNode scored(TextLine text) {
        Scores scores = timed(TextEvent.of(text.text(), text.language(), time));
        Verdicts.Ruling ruling = verdicts.of(scores);
        ObjectNode json = Json.object();
        json.set("id", text.id());
        json.put("verdict", ruling.verdict().name());
        json.put("top", ruling.top() == null ? null : ruling.top().toString());
        sections(scores).forEach(json.putObject("scores")::put);
        ObjectNode clauses = json.putObject("clauses");
        scores.scores().forEach(score -> clauses.put(score.clause().toString(), rounded(score.score())));
        json.set("evidence", EnforcementJson.write(scores.evidence()));
        json.put("guidelines", guidelines);
        scores.models().forEach(json.putArray("models")::add);
        if (!scores.failedSignals().isEmpty()) {
            scores.failedSignals().forEach(json.putArray("failedSignals")::add);
        }
        return json;
    }

    private Scores timed(ContentEvent event) {
        long start = scorer.cpuNanos();
        Scores scores = scorer.score(event);
        cpuNanos.add(scorer.cpuNanos() - start);
        texts.increment();
        return scores;
    }

    /** How many texts have been scored. */
    long texts() {
        return texts.sum();
    }

    /** What one of them took of a processor, in microseconds: the mean, reading and writing of lines apart. */
    double microseconds() {
        return cpuNanos.sum() / 1000.0 / Math.max(1, texts.sum());
    }

    /** For every section the highest score of its clauses; 0 where none scored. */
    private Map<String, Double> sections(Scores scores) {
        Map<String, Double> highest = new LinkedHashMap<>();
        sections.forEach(section -> highest.put(section, 0.0));
        for (ClauseScore score : scores.scores()) {
            highest.merge(score.clause().section(), rounded(score.score()), Math::max);
        }
        return highest;
    }

    /** Six digits tell more than any score knows, and keep the lines short. */
    private static double rounded(double score) {
        return Math.round(score * 1e6) / 1e6;
    }
}
