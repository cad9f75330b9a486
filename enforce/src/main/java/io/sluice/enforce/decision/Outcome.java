package io.sluice.enforce.decision;

import io.sluice.enforce.ledger.Ledger;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Enforcement;
import java.util.List;

/** What becomes of an assessment. */
public sealed interface Outcome {

    /**
     * It was decided.
     *
     * @param after the ledger from now on; the same values as before where nothing changed
     * @param enforcements in the order of their sequence; none where nothing follows
     * @param cases those that were opened or changed, as they are now
     */
    record Decision(Ledger after, List<Enforcement> enforcements, List<ReviewCase> cases) implements Outcome {
        public Decision {
            enforcements = List.copyOf(enforcements);
            cases = List.copyOf(cases);
        }
    }

    /** It makes no sense against this ledger, and belongs to the dead letters. */
    record Rejected(RefusalReason reason, String detail) implements Outcome {}
}
