package io.sluice.enforce;

import io.sluice.schemas.enforcement.Feature;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Band.Measure;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.Clause.SafeSide;
import io.sluice.schemas.guidelines.Clause.Severity;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Ladder;
import io.sluice.schemas.guidelines.Ladder.Rung;
import io.sluice.schemas.guidelines.LocalizedText;
import io.sluice.schemas.guidelines.Penalty;
import io.sluice.schemas.guidelines.ReportRules;
import io.sluice.schemas.guidelines.ReviewRules;
import io.sluice.schemas.guidelines.SecondLookRules;
import io.sluice.schemas.guidelines.Section;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.StrikeRule;
import io.sluice.schemas.guidelines.TermList;
import io.sluice.schemas.guidelines.Verdict;
import io.sluice.schemas.id.ClauseId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The small book that the scenarios are told with.
 *
 * <ul>
 *   <li>{@code spam/unsolicited}: 2 points for 90 days; case from 0.5, limited from 0.75, removed from 0.92, and kept from
 *       crossing over when removed
 *   <li>{@code hate/attack}: 4 points for 90 days; the same bands
 *   <li>{@code violence/terrorism}: 10 points, unlawful, straight to termination, referred to law enforcement
 *   <li>each is found by the terms of one list, and by a model; until both have answered, items are held for review
 *   <li>{@code self-harm/risk}: no points; a case and a referral to support
 *   <li>ladder: 1 warning, 4 no posts and comments for a day, 8 suspension for 7 days, 16 termination
 * </ul>
 */
public final class TestBook {

    private TestBook() {}

    public static GuidelineBook book() {
        return new GuidelineBook(
                1,
                GuidelineBook.Status.LIVE,
                Instant.parse("2000-01-01T00:00:00Z"),
                text("The scenarios' book"),
                List.of(
                        section("spam", clause("spam/unsolicited", Severity.MEDIUM, 2, null)),
                        section("hate", clause("hate/attack", Severity.HIGH, 4, null)),
                        section("violence", terrorism()),
                        section("self-harm", risk())),
                Map.of("words", new TermList("words", List.of(new TermList.Term("word", 0.9)))),
                new Ladder(
                        List.of(
                                new Rung(1, new Penalty.Warn()),
                                new Rung(
                                        4,
                                        new Penalty.Restrict(
                                                EnumSet.of(Feature.POST, Feature.COMMENT), Duration.ofDays(1))),
                                new Rung(8, new Penalty.Suspend(Duration.ofDays(7))),
                                new Rung(16, new Penalty.Terminate())),
                        0.5,
                        Duration.ofDays(30)),
                new ReportRules(0.6, 3),
                new ReviewRules(Duration.ofDays(180), Duration.ofDays(180)),
                SecondLookRules.DEFAULT);
    }

    private static Clause clause(String id, Severity severity, int points, @Nullable Penalty direct) {
        List<Band> bands = List.of(
                new Band(0.5, Verdict.REVIEW, Set.of(Measure.OPEN_CASE)),
                new Band(0.75, Verdict.LIMIT, EnumSet.of(Measure.CAUTION, Measure.STOP_DISTRIBUTION, Measure.STRIKE)),
                new Band(
                        0.92,
                        Verdict.REMOVE,
                        EnumSet.of(Measure.STOP_DISTRIBUTION, Measure.STRIKE, Measure.RESTRICT_INTEROPERABILITY)));
        return clause(id, severity, bands, points, direct, null);
    }

    private static Clause terrorism() {
        List<Band> bands = List.of(
                new Band(0.5, Verdict.REVIEW, EnumSet.of(Measure.OPEN_CASE, Measure.HOLD)),
                new Band(
                        0.9,
                        Verdict.REMOVE,
                        EnumSet.of(Measure.STOP_DISTRIBUTION, Measure.STRIKE, Measure.REFER_TO_LAW_ENFORCEMENT)));
        return clause("violence/terrorism", Severity.CRITICAL, bands, 10, new Penalty.Terminate(), "A law of the land");
    }

    private static Clause risk() {
        List<Band> bands =
                List.of(new Band(0.5, Verdict.REVIEW, EnumSet.of(Measure.OPEN_CASE, Measure.REFER_TO_SUPPORT)));
        return clause("self-harm/risk", Severity.HIGH, bands, 0, null, null);
    }

    private static Clause clause(
            String id,
            Severity severity,
            List<Band> bands,
            int points,
            @Nullable Penalty direct,
            @Nullable String law) {
        return new Clause(
                ClauseId.parse(id),
                severity,
                text(id),
                text("Not allowed: " + id),
                List.of(new Signal.Terms("words"), new Signal.Head("reader", 0.5, 0.9, Set.of())),
                0.3,
                bands,
                new StrikeRule(points, Duration.ofDays(90)),
                direct,
                law != null,
                law,
                "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
                Set.of(),
                Set.of(),
                SafeSide.HOLD_FOR_REVIEW);
    }

    private static Section section(String id, Clause clause) {
        return new Section(id, text(id), List.of(clause));
    }

    private static LocalizedText text(String english) {
        return new LocalizedText(Map.of("en", english));
    }
}
