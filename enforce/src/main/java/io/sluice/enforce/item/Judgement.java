package io.sluice.enforce.item;

import io.sluice.enforce.docket.Finding;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Visibility;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Band.Measure;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.Clause.SafeSide;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What the scores of an item mean by the book.
 *
 * @param findings clauses whose score reached a band, the gravest first
 * @param unanswered clauses with a signal that did not answer and whose safe side is not to let it be; where it is a model that
 *     did not, only clauses that what did answer left in doubt
 */
record Judgement(List<Finding> findings, List<Clause> unanswered) {

    private static final Band UNANSWERED = new Band(0, Verdict.REVIEW, EnumSet.of(Measure.HOLD, Measure.OPEN_CASE));

    Judgement {
        findings = List.copyOf(findings);
        unanswered = List.copyOf(unanswered);
    }

    /** By the bands of the book as they stand. */
    static Judgement of(ContentEvent event, Scores scores, GuidelineBook book) {
        return withBandsFrom(1, event, scores, book);
    }

    /**
     * By the bands of the book, each beginning at this part of its score.
     *
     * @param factor in (0, 1]
     */
    static Judgement withBandsFrom(double factor, ContentEvent event, Scores scores, GuidelineBook book) {
        List<Finding> findings = new ArrayList<>();
        for (ClauseScore score : scores.scores()) {
            book.clause(score.clause())
                    .filter(clause -> clause.appliesTo(event))
                    .flatMap(clause -> finding(clause, score.score(), factor, scores))
                    .ifPresent(findings::add);
        }
        findings.sort(Finding.BY_GRAVITY);
        return new Judgement(findings, unanswered(event, scores, book));
    }

    /** Whether there is nothing to do about the item. */
    boolean isEmpty() {
        return findings.isEmpty() && unanswered.isEmpty();
    }

    Optional<Finding> gravest() {
        return findings.stream().findFirst();
    }

    /** The most closed visibility that any finding asks for. */
    Visibility visibility() {
        Visibility visibility = holdsForAnswer() ? Visibility.HELD : Visibility.VISIBLE;
        for (Finding finding : findings) {
            Visibility wanted = visibilityOf(finding.band());
            visibility = wanted.compareTo(visibility) > 0 ? wanted : visibility;
        }
        return visibility;
    }

    /** The finding that a measure rests on: the gravest that asks for it. */
    Optional<Finding> asking(Measure measure) {
        return findings.stream().filter(finding -> finding.band().has(measure)).findFirst();
    }

    /** The finding for a visibility: the gravest that asks for it, or the clause that could not be judged. */
    Optional<Finding> asking(Visibility visibility) {
        return findings.stream()
                .filter(finding -> visibilityOf(finding.band()) == visibility)
                .findFirst()
                .or(() -> visibility == Visibility.HELD ? unansweredHold() : Optional.empty());
    }

    /** Whether a reviewer shall look. */
    boolean wantsCase() {
        return findings.stream().anyMatch(finding -> switch (finding.band().verdict()) {
            case REVIEW -> true;
            case ALLOW, LIMIT, REMOVE ->
                finding.band().has(Measure.OPEN_CASE) || finding.band().has(Measure.HOLD);
        });
    }

    private boolean holdsForAnswer() {
        return unanswered.stream().anyMatch(clause -> clause.safeSide() == SafeSide.HOLD_FOR_REVIEW);
    }

    /** The finding for holding what could not be judged: of the first clause that asks for it, with no score. */
    private Optional<Finding> unansweredHold() {
        return unanswered.stream()
                .filter(clause -> clause.safeSide() == SafeSide.HOLD_FOR_REVIEW)
                .findFirst()
                .map(clause -> new Finding(clause, 0, UNANSWERED, List.of()));
    }

    static Visibility visibilityOf(Band band) {
        return switch (band.verdict()) {
            case REMOVE -> Visibility.REMOVED;
            case LIMIT -> band.has(Measure.HOLD) ? Visibility.HELD : Visibility.LIMITED;
            case REVIEW, ALLOW -> {
                if (band.has(Measure.HOLD)) {
                    yield Visibility.HELD;
                }
                yield band.has(Measure.CAUTION) ? Visibility.CAUTIONED : Visibility.VISIBLE;
            }
        };
    }

    private static Optional<Finding> finding(Clause clause, double score, double factor, Scores scores) {
        if (score < clause.floor() * factor) {
            return Optional.empty();
        }
        return clause.band(Math.min(1, score / factor))
                .map(band -> new Finding(
                        clause,
                        score,
                        band,
                        scores.evidence().stream()
                                .filter(evidence -> evidence.clause().equals(clause.id()))
                                .toList()));
    }

    private static List<Clause> unanswered(ContentEvent event, Scores scores, GuidelineBook book) {
        if (scores.failedSignals().isEmpty()) {
            return List.of();
        }
        return book.clauses()
                .filter(clause -> clause.safeSide() != SafeSide.ALLOW)
                .filter(clause -> clause.appliesTo(event))
                .filter(clause -> clause.signals().stream()
                        .filter(signal -> scores.failedSignals().contains(signal.name()))
                        .anyMatch(signal -> !signal.asksForHead() || isDoubtful(clause, scores, book)))
                .toList();
    }

    /**
     * Whether what did answer leaves a clause in doubt. Where it does not, a model was not likely to find anything, and
     * reviewers have better things to do: an overload must not flood them.
     */
    private static boolean isDoubtful(Clause clause, Scores scores, GuidelineBook book) {
        double from = book.secondLook().from();
        return scores.scores().stream().anyMatch(score -> score.clause().equals(clause.id()) && score.score() >= from);
    }
}
