package io.sluice.schemas.guidelines;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.id.ClauseId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is prohibited, and all that follows from it.
 *
 * @param signals what detects it; their scores combine as independent evidence (noisy or)
 * @param floor scores below it are as good as nothing: the item counts as clean for this clause
 * @param bands by rising score; the highest whose {@code from} is reached decides
 * @param strike what a violation costs
 * @param direct a penalty that a violation brings at once, whatever the points; null for the ladder alone
 * @param unlawful whether a violation is also against the law
 * @param legalGround the law, where {@code unlawful}
 * @param category of the statement of reasons, for example {@code STATEMENT_CATEGORY_SCAMS_AND_FRAUD}
 * @param surfaces where it applies; empty for all
 * @param platforms whose terms it belongs to; empty for all
 * @param safeSide what happens to an item while a signal does not answer
 */
public record Clause(
        ClauseId id,
        Severity severity,
        LocalizedText title,
        LocalizedText text,
        List<Signal> signals,
        double floor,
        List<Band> bands,
        StrikeRule strike,
        @Nullable Penalty direct,
        boolean unlawful,
        @Nullable String legalGround,
        String category,
        Set<Surface> surfaces,
        Set<String> platforms,
        SafeSide safeSide) {

    /** How bad a violation is. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /** What to do when a signal does not answer. */
    public enum SafeSide {
        HOLD_FOR_REVIEW,
        OPEN_CASE,
        ALLOW
    }

    public Clause {
        signals = List.copyOf(signals);
        bands = List.copyOf(bands);
        surfaces = Set.copyOf(surfaces);
        platforms = Set.copyOf(platforms);
    }

    /** The band that a score falls into; none below the first. */
    public Optional<Band> band(double score) {
        for (int i = bands.size() - 1; i >= 0; i--) {
            if (score >= bands.get(i).from()) {
                return Optional.of(bands.get(i));
            }
        }
        return Optional.empty();
    }

    /** From which score on anything follows: the first band, and not below the floor. */
    public double noteworthyFrom() {
        return bands.isEmpty()
                ? Double.MAX_VALUE
                : Math.max(floor, bands.getFirst().from());
    }

    /** From which score on more follows than that a reviewer looks, if anything does; never below {@link #noteworthyFrom}. */
    public double urgentFrom() {
        return bands.stream()
                .filter(band -> !band.onlyAsksReviewer())
                .mapToDouble(band -> Math.max(floor, band.from()))
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }

    /** The same clause without the signals that a trained model has a say in. */
    Clause withoutHeads() {
        return new Clause(
                id,
                severity,
                title,
                text,
                signals.stream().filter(signal -> !signal.asksForHead()).toList(),
                floor,
                bands,
                strike,
                direct,
                unlawful,
                legalGround,
                category,
                surfaces,
                platforms,
                safeSide);
    }

    /** Whether it speaks of such an item: by its surface, and by the platform it is on or the one that it crosses to. */
    public boolean appliesTo(ContentEvent item) {
        return (surfaces.isEmpty() || surfaces.contains(item.surface()))
                && (platforms.isEmpty()
                        || platforms.contains(item.platform())
                        || (item.counterpartPlatform() != null && platforms.contains(item.counterpartPlatform())));
    }
}
