package io.sluice.enforce.topology;

import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;
import org.jspecify.annotations.Nullable;

/** What goes out, each kind to its own topic. A null value is a tombstone: the key is gone from the compacted topic. */
sealed interface Publication {

    record Enforced(Enforcement enforcement) implements Publication {}

    record Shown(@Nullable ContentVisibility visibility) implements Publication {}

    record Stands(AccountStanding standing) implements Publication {}

    record CaseChanged(@Nullable ReviewCase reviewCase) implements Publication {}

    record Refused(DeadLetter letter) implements Publication {}
}
