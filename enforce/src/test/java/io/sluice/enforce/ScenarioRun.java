package io.sluice.enforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.enforce.docket.EnforcementIds;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.review.ReviewDecision.Measure;
import io.sluice.schemas.review.ReviewDecision.NoViolation;
import io.sluice.schemas.review.ReviewDecision.Violation;
import io.sluice.schemas.standing.AccountStanding;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One scenario, told step by step to the pure core. */
final class ScenarioRun {

    private final LedgerSimulation simulation;
    private final Map<String, EnforcementId> named = new HashMap<>();
    private int decisions;

    ScenarioRun(GuidelineBook book) {
        simulation = new LedgerSimulation(book);
    }

    void run(Map<?, ?> scenario) {
        for (Object element : (List<?>) Objects.requireNonNull(scenario.get("steps"), "steps")) {
            Step step = new Step((Map<?, ?>) element);
            List<Enforcement> enforced = happen(step);
            enforced.forEach(enforcement -> named.put(Telling.kind(enforcement), enforcement.id()));
            assertThat(enforced.stream().map(Telling::of).toList())
                    .as("what follows at %s", step.at())
                    .containsExactlyElementsOf(step.expected());
            checkAfter(step);
        }
    }

    private List<Enforcement> happen(Step step) {
        return switch (step.verb()) {
            case "posts" -> simulation.accept(content(step, ContentChange.CREATED));
            case "edits" -> simulation.accept(content(step, ContentChange.EDITED));
            case "deletes" -> simulation.accept(content(step, ContentChange.DELETED));
            case "looked at again" -> simulation.accept(lookedAtAgain(step));
            case "reported" -> simulation.accept(report(step));
            case "reviewed" -> simulation.accept(review(step));
            case "appeals" ->
                simulation.accept(Happenings.appealed(step.account(), step.text("content"), disputed(step), step.at()));
            case "time passes" -> simulation.settle(new AccountId(step.account()), step.at());
            default -> throw new IllegalArgumentException("unknown step " + step.verb());
        };
    }

    private static Assessment content(Step step, ContentChange change) {
        ContentEvent event = event(step, change);
        String silent = step.optional("unanswered");
        return silent == null ? Happenings.scored(event, step.scores()) : Happenings.unanswered(event, silent);
    }

    /** At the item or, where the step says who reported it, at the report. */
    private static Assessment lookedAtAgain(Step step) {
        ContentEvent event = event(step, ContentChange.CREATED);
        String reporter = step.optional("reported-by");
        Assessment first = reporter == null
                ? Happenings.scored(event, step.scores())
                : Happenings.reported(reporter, event, step.scores(), step.at());
        String skipped = step.optional("skipped");
        return skipped == null ? Happenings.again(first, step.scores()) : Happenings.skipped(first, skipped);
    }

    private static Assessment report(Step step) {
        return Happenings.reported(step.text("by"), event(step, ContentChange.CREATED), step.scores(), step.at());
    }

    private static ContentEvent event(Step step, ContentChange change) {
        return Happenings.event(
                step.account(),
                step.text("content"),
                step.number("revision"),
                change,
                step.optional("shared-from"),
                step.optional("crosses-to"),
                step.at());
    }

    private Assessment review(Step step) {
        String appealed = step.optional("appeal-of");
        CaseId caseId = appealed == null
                ? EnforcementIds.caseOf(new ContentId(step.text("content")))
                : EnforcementIds.caseOf(known(appealed));
        String clause = step.optional("violation");
        String measure = step.optional("measure");
        var ruling = clause == null
                ? new NoViolation()
                : new Violation(
                        ClauseId.parse(clause),
                        Measure.valueOf(measure == null ? "REMOVE" : measure.toUpperCase(Locale.ROOT)));
        return Happenings.reviewed(
                "decision-" + ++decisions, step.account(), step.text("content"), caseId, ruling, step.saw(), step.at());
    }

    private EnforcementId disputed(Step step) {
        return known(step.text("against"));
    }

    private EnforcementId known(String kind) {
        EnforcementId id = named.get(kind);
        if (id == null) {
            throw new IllegalArgumentException("nothing was enforced yet that is called " + kind);
        }
        return id;
    }

    private void checkAfter(Step step) {
        AccountStanding standing = simulation.standing(new AccountId(step.account()));
        @Nullable String level = step.optional("standing");
        if (level != null) {
            assertThat(standing.level() + " " + standing.points()).isEqualTo(level);
        }
        @Nullable String cases = step.optional("case");
        if (cases != null) {
            assertThat(simulation
                            .item(new ContentId(step.text("content")))
                            .map(item -> Telling.cases(item.cases()))
                            .orElse("none"))
                    .isEqualTo(cases);
        }
    }

    /** One step as it is written. */
    record Step(Map<?, ?> fields) {

        private static final List<String> VERBS = List.of(
                "posts", "edits", "deletes", "looked at again", "reported", "reviewed", "appeals", "time passes");

        Instant at() {
            return Instant.parse(text("at"));
        }

        String verb() {
            return VERBS.stream().filter(fields::containsKey).findFirst().orElseThrow();
        }

        String account() {
            return text(verb());
        }

        String text(String name) {
            Object value = fields.get(name);
            if (value == null) {
                throw new IllegalArgumentException("a step lacks " + name + ": " + fields);
            }
            return value.toString();
        }

        @Nullable
        String optional(String name) {
            Object value = fields.get(name);
            return value == null ? null : value.toString();
        }

        int number(String name) {
            return fields.get(name) instanceof Integer number ? number : 0;
        }

        /** The revision that a reviewer saw, where the step says so. */
        @Nullable
        Integer saw() {
            return fields.get("saw") instanceof Integer revision ? revision : null;
        }

        Map<String, Double> scores() {
            Map<String, Double> scores = new HashMap<>();
            if (fields.get("scores") instanceof Map<?, ?> given) {
                given.forEach((clause, score) -> scores.put(clause.toString(), ((Number) score).doubleValue()));
            }
            return scores;
        }

        List<String> expected() {
            return fields.get("then") instanceof List<?> lines
                    ? lines.stream().map(Object::toString).toList()
                    : List.of();
        }
    }
}
