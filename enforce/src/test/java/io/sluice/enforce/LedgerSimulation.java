package io.sluice.enforce;

import io.sluice.enforce.decision.Decisions;
import io.sluice.enforce.decision.Outcome;
import io.sluice.enforce.decision.Outcome.Decision;
import io.sluice.enforce.decision.Outcome.Rejected;
import io.sluice.enforce.ledger.ItemRecord;
import io.sluice.enforce.ledger.Ledger;
import io.sluice.schemas.assessment.Assessment;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.StandingFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All accounts' ledgers in memory, driven by the pure core: what any run of the stream must agree with. */
public final class LedgerSimulation {

    private final GuidelineBook book;
    private final Map<AccountId, AccountStanding> standings = new HashMap<>();
    private final Map<ContentId, ItemRecord> items = new HashMap<>();
    private final List<Enforcement> log = new ArrayList<>();

    public LedgerSimulation(GuidelineBook book) {
        this.book = book;
    }

    /** What follows from one assessment; empty where it is rejected. */
    public List<Enforcement> accept(Assessment assessment) {
        ContentId content = assessment.content();
        Ledger ledger = new Ledger(standing(assessment.account()), items.get(content));
        Outcome outcome = Decisions.decide(ledger, assessment, book);
        return switch (outcome) {
            case Decision decision -> commit(decision, content);
            case Rejected _ -> List.of();
        };
    }

    /** What falls due on an account by this time. */
    public List<Enforcement> settle(AccountId account, Instant time) {
        return commit(Decisions.settle(standing(account), time), null);
    }

    public AccountStanding standing(AccountId account) {
        return standings.getOrDefault(account, StandingFold.opened(account));
    }

    public Optional<ItemRecord> item(ContentId content) {
        return Optional.ofNullable(items.get(content));
    }

    public Map<AccountId, AccountStanding> standings() {
        return Map.copyOf(standings);
    }

    public Map<ContentId, ItemRecord> items() {
        return Map.copyOf(items);
    }

    public List<Enforcement> log() {
        return List.copyOf(log);
    }

    public List<Enforcement> log(AccountId account) {
        return log.stream()
                .filter(enforcement -> enforcement.account().equals(account))
                .toList();
    }

    private List<Enforcement> commit(Decision decision, @Nullable ContentId content) {
        standings.put(decision.after().standing().account(), decision.after().standing());
        ItemRecord item = decision.after().item();
        if (content != null && item != null) {
            items.put(content, item);
        }
        log.addAll(decision.enforcements());
        return decision.enforcements();
    }
}
