package io.sluice.deploy.demo;

import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.standing.AccountStanding.Level;
import java.util.List;
import java.util.Map;

/**
 * What the output topics have said so far.
 *
 * @param byAction enforcements of each kind
 * @param byClause enforcements that rest on each clause
 * @param byReason dead letters for each reason
 * @param byLevel accounts that now stand at each level; accounts that nothing was ever done about are not counted
 * @param sanctions in force now
 * @param latest the last few enforcements, the newest last
 */
record Seen(
        Map<ActionKind, Integer> byAction,
        Map<ClauseId, Integer> byClause,
        Map<RefusalReason, Integer> byReason,
        Map<Level, Integer> byLevel,
        int sanctions,
        int openCases,
        List<Enforcement> latest) {
    Seen {
        byAction = Map.copyOf(byAction);
        byClause = Map.copyOf(byClause);
        byReason = Map.copyOf(byReason);
        byLevel = Map.copyOf(byLevel);
        latest = List.copyOf(latest);
    }

    int enforcements() {
        return byAction.values().stream().mapToInt(Integer::intValue).sum();
    }

    int deadLetters() {
        return byReason.values().stream().mapToInt(Integer::intValue).sum();
    }
}
