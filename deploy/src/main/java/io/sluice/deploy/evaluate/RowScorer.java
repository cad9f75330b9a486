package io.sluice.deploy.evaluate;

import io.sluice.deploy.labelled.LabelledRow;
import io.sluice.deploy.score.Depth;
import io.sluice.deploy.score.DepthScorer;
import io.sluice.deploy.score.TextEvent;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Section;
import io.sluice.schemas.guidelines.Verdict;
import io.sluice.schemas.id.ClauseId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores texts by a book to a depth, section by section. */
final class RowScorer {

    private static final int MAX_PASSES = 40;
    private static final long ENOUGH_NANOS = 1_000_000_000;

    /** Of texts that take milliseconds each, spread evenly over a file. */
    private static final int ENOUGH_IN_FULL = 200;

    private final GuidelineBook book;
    private final Depth depth;
    private final DepthScorer scorer;
    private final Map<ClauseId, Clause> clauses;
    private final Set<String> sections;

    RowScorer(GuidelineBook book, Depth depth) {
        this.book = book;
        this.depth = depth;
        scorer = new DepthScorer(book, depth);
        clauses = book.clauses().collect(Collectors.toMap(Clause::id, Function.identity()));
        sections = book.sections().stream().map(Section::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of the book, all. */
    Set<String> sections() {
        return sections;
    }

    /**
     * How a text does in some sections.
     *
     * @param score the highest of their clauses
     * @param isFlagged one of them reaches the band from which on a person looks
     */
    record Outcome(double score, boolean isFlagged) {}

    /** Safe for all threads. */
    Outcome score(String text, String language, Set<String> in) {
        Scores scores = scorer.score(event(text, language));
        double highest = 0;
        boolean flagged = false;
        for (ClauseScore score : scores.scores()) {
            if (in.contains(score.clause().section())) {
                highest = Math.max(highest, score.score());
                flagged |= isFlagged(score);
            }
        }
        return new Outcome(highest, flagged);
    }

    /** What a text takes of a processor, in microseconds: the mean of the fastest of several passes over all. */
    double microseconds(List<LabelledRow> rows) {
        int every = depth == Depth.FULL ? rows.size() / ENOUGH_IN_FULL + 1 : 1;
        List<ContentEvent> events = IntStream.range(0, rows.size())
                .filter(i -> i % every == 0)
                .mapToObj(rows::get)
                .map(row -> event(row.text(), row.language()))
                .toList();
        long fastest = Long.MAX_VALUE;
        long whole = 0;
        for (int pass = 0; pass < MAX_PASSES && whole < ENOUGH_NANOS; pass++) {
            long start = scorer.cpuNanos();
            for (ContentEvent event : events) {
                scorer.score(event);
            }
            long nanos = scorer.cpuNanos() - start;
            fastest = Math.min(fastest, nanos);
            whole += nanos;
        }
        return fastest / 1000.0 / Math.max(1, events.size());
    }

    private boolean isFlagged(ClauseScore score) {
        Clause clause = clauses.get(score.clause());
        return clause != null
                && clause.band(score.score())
                        .map(Band::verdict)
                        .filter(verdict -> verdict.compareTo(Verdict.REVIEW) >= 0)
                        .isPresent();
    }

    private ContentEvent event(String text, String language) {
        return TextEvent.of(text, language, book.effectiveFrom());
    }
}
