package io.sluice.deploy.demo;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.CauseKind;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.enforcement.Enforcement.Grounds;
import io.sluice.schemas.enforcement.Enforcement.ItemRevision;
import io.sluice.schemas.enforcement.Strike;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enforcements to test with. */
public final class Examples {

    static final Progress.Looks LOOKS = new Progress.Looks(210, 200, 7);
    static final Instant NOON = Instant.parse("2026-03-17T12:00:00Z");
    static final ClauseId CLAUSE = new ClauseId("fraud", "financial");
    static final AccountId ACCOUNT = new AccountId("easy.money");
    static final ContentId ITEM = new ContentId("mom-0007");

    private Examples() {}

    static Enforcement enforcement(long sequence, Action action) {
        return enforcement(sequence, action, null);
    }

    /** A strike of this many points, with the action. */
    public static Enforcement striking(long sequence, Action action, int points) {
        EnforcementId id = new EnforcementId("e-" + sequence);
        return enforcement(
                sequence, action, new Strike(id, CLAUSE, ITEM, points, NOON, NOON.plus(Duration.ofDays(90))));
    }

    private static Enforcement enforcement(long sequence, Action action, @Nullable Strike strike) {
        boolean ends = action instanceof Action.Lift || action instanceof Action.Reversal;
        return new Enforcement(
                new EnforcementId("e-" + sequence),
                ACCOUNT,
                sequence,
                action,
                new ItemRevision(ITEM, 0),
                new CauseReference(CauseKind.CONTENT, ITEM.value(), new Origin("content", 0, 17), null),
                ends ? null : new Grounds(CLAUSE, 1, 0.97, List.of(), List.of("severity: high")),
                strike,
                strike == null ? 0 : strike.points(),
                Automation.FULLY,
                null,
                NOON);
    }
}
