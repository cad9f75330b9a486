package io.sluice.enforce;

import io.sluice.enforce.docket.EnforcementIds;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.assessment.Assessment.Looked;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.review.ReviewDecision.Measure;
import io.sluice.schemas.review.ReviewDecision.NoViolation;
import io.sluice.schemas.review.ReviewDecision.Ruling;
import io.sluice.schemas.review.ReviewDecision.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A seeded stream of assessments of a few accounts and items, so that they meet often. */
public final class RandomLife {

    private static final List<String> CLAUSES =
            List.of("spam/unsolicited", "hate/attack", "violence/terrorism", "self-harm/risk");
    private static final int ACCOUNTS = 5;
    private static final int ITEMS_PER_ACCOUNT = 6;

    private final Random random;
    private final boolean looksAgain;
    private final List<Assessment> seen = new ArrayList<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int decisions;

    public RandomLife(long seed) {
        this(seed, true);
    }

    /** @param looksAgain whether there are second looks, the only things that come late */
    public RandomLife(long seed, boolean looksAgain) {
        random = new Random(seed);
        this.looksAgain = looksAgain;
    }

    /** The next thing that happens; {@code log} is what was enforced so far, for appeals to dispute. */
    public Assessment next(List<Enforcement> log) {
        now = now.plusSeconds(random.nextInt(40_000));
        String account = "account-" + random.nextInt(ACCOUNTS);
        String content = account + "-item-" + random.nextInt(ITEMS_PER_ACCOUNT);
        return switch (random.nextInt(looksAgain ? 13 : 10)) {
            case 0, 1, 2, 3 -> post(account, content, ContentChange.CREATED, 0);
            case 4, 5 -> post(account, content, ContentChange.EDITED, revisions.merge(content, 1, Integer::sum));
            case 6 ->
                random.nextInt(4) == 0
                        ? post(account, content, ContentChange.DELETED, revisions.getOrDefault(content, 0))
                        : report(account, content);
            case 7 -> report(account, content);
            case 8 -> review(account, content);
            case 10, 11, 12 -> lookAgain(account, content);
            default -> appeal(account, content, log);
        };
    }

    private Assessment post(String account, String content, ContentChange change, int revision) {
        String shared = random.nextInt(6) == 0 ? "someone" : null;
        String counterpart = random.nextInt(4) == 0 ? "weixin" : null;
        return toBeSeenAgain(Happenings.scored(
                Happenings.event(account, content, revision, change, shared, counterpart, now), scores()));
    }

    private Assessment report(String account, String content) {
        int revision = revisions.getOrDefault(content, 0);
        return toBeSeenAgain(Happenings.reported(
                "reporter-" + random.nextInt(6),
                Happenings.event(account, content, revision, ContentChange.CREATED, null, null, now),
                scores(),
                now));
    }

    private Assessment toBeSeenAgain(Assessment first) {
        if (((Looked) first.cause()).item().change() != ContentChange.DELETED) {
            seen.add(first);
        }
        return first;
    }

    /** At one of the latest, so that it comes late now and then, and twice; now and then the models do not answer. */
    private Assessment lookAgain(String account, String content) {
        if (seen.isEmpty()) {
            return report(account, content);
        }
        Assessment first = seen.get(Math.max(0, seen.size() - 1 - random.nextInt(12)));
        return random.nextInt(5) == 0 ? Happenings.skipped(first, "head:reader") : Happenings.again(first, scores());
    }

    private Assessment review(String account, String content) {
        Ruling ruling = random.nextBoolean()
                ? new NoViolation()
                : new Violation(ClauseId.parse(clause()), random.nextBoolean() ? Measure.LIMIT : Measure.REMOVE);
        return Happenings.reviewed(
                "decision-" + ++decisions,
                account,
                content,
                EnforcementIds.caseOf(new ContentId(content)),
                ruling,
                null,
                now);
    }

    private Assessment appeal(String account, String content, List<Enforcement> log) {
        if (log.isEmpty()) {
            return report(account, content);
        }
        Enforcement disputed = log.get(random.nextInt(log.size()));
        if (disputed.item() == null) {
            return report(account, content);
        }
        String item = disputed.item().content().value();
        if (random.nextBoolean()) {
            return Happenings.appealed(disputed.account().value(), item, disputed.id(), now);
        }
        return Happenings.reviewed(
                "decision-" + ++decisions,
                disputed.account().value(),
                item,
                EnforcementIds.caseOf(disputed.id()),
                new NoViolation(),
                null,
                now);
    }

    private Map<String, Double> scores() {
        Map<String, Double> scores = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            scores.put(clause(), random.nextDouble());
        }
        return scores;
    }

    private String clause() {
        // The gravest is rare, or every account would be terminated at once.
        return random.nextInt(12) == 0 ? "violence/terrorism" : CLAUSES.get(random.nextInt(2) * 2 == 0 ? 0 : 1);
    }
}
