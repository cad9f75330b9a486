package io.sluice.deploy.demo;

import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.AccountStanding.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps count of what comes out of the pipeline. One thread. */
final class DemoState {

    private static final int LATEST = 12;

    private final Map<ActionKind, Integer> byAction = new EnumMap<>(ActionKind.class);
    private final Map<ClauseId, Integer> byClause = new HashMap<>();
    private final Map<RefusalReason, Integer> byReason = new EnumMap<>(RefusalReason.class);
    private final Map<AccountId, AccountStanding> standings = new HashMap<>();
    private final Set<CaseId> openCases = new HashSet<>();
    private final Deque<Enforcement> latest = new ArrayDeque<>();

    void enforced(Enforcement enforcement) {
        byAction.merge(ActionKind.of(enforcement.action()), 1, Integer::sum);
        if (enforcement.grounds() != null) {
            byClause.merge(enforcement.grounds().clause(), 1, Integer::sum);
        }
        latest.addLast(enforcement);
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
    }

    void refused(DeadLetter letter) {
        byReason.merge(letter.reason(), 1, Integer::sum);
    }

    void stands(AccountStanding standing) {
        standings.put(standing.account(), standing);
    }

    void changed(ReviewCase reviewCase) {
        switch (reviewCase.status()) {
            case OPEN -> openCases.add(reviewCase.caseId());
            case DECIDED, OBSOLETE -> openCases.remove(reviewCase.caseId());
        }
    }

    Seen seen() {
        Map<Level, Integer> byLevel = new EnumMap<>(Level.class);
        int sanctions = 0;
        for (AccountStanding standing : standings.values()) {
            byLevel.merge(standing.level(), 1, Integer::sum);
            sanctions += standing.sanctions().size();
        }
        return new Seen(byAction, byClause, byReason, byLevel, sanctions, openCases.size(), List.copyOf(latest));
    }
}
