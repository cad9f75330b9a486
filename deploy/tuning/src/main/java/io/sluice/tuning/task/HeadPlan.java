package io.sluice.tuning.task;

import io.sluice.deploy.labelled.Convention.Family;
import io.sluice.deploy.labelled.LabelledRow;
import io.sluice.deploy.labelled.OwnText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one head learns. Rows are named as {@code source:label}, or {@code source} for all of its labels; the number behind
 * it is how much such a row counts.
 *
 * @param name in guideline books
 * @param convention for people: what the head means by a violation
 * @param families our own texts that are the violation, or surely none, by what they say of these
 */
public record HeadPlan(
        String name,
        String convention,
        Set<Family> families,
        Map<String, Double> positive,
        Map<String, Double> negative) {

    /** How much our own texts count: there are fewer of them, and only they differ in what a head has to attend to. */
    private static final double OWN_WEIGHT = 1.5;

    /** What a text teaches a head: 1 or 0, and how much that counts. */
    public record Lesson(boolean isPositive, double weight) {}

    public HeadPlan {
        families = Set.copyOf(families);
        positive = Map.copyOf(positive);
        negative = Map.copyOf(negative);
    }

    /** Nothing for a row that the head has no opinion about: it is not counted then. */
    public Optional<Lesson> of(LabelledRow row) {
        String full = row.source() + ":" + row.label();
        Double yes = positive.getOrDefault(full, positive.get(row.source()));
        if (yes != null) {
            return Optional.of(new Lesson(true, yes));
        }
        Double no = negative.getOrDefault(full, negative.get(row.source()));
        return no == null ? Optional.empty() : Optional.of(new Lesson(false, no));
    }

    /** Nothing for a text that does not say all that the head would have to know. */
    public Optional<Lesson> of(OwnText text) {
        return text.isViolationOf(families).map(isPositive -> new Lesson(isPositive, OWN_WEIGHT));
    }
}
