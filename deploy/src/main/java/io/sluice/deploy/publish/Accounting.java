package io.sluice.deploy.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.ActionJson;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.Origin;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What became of the published records: dead letters by reason, enforcements by action; the others were decided. */
final class Accounting {

    private final Published published;
    private final Set<Origin> deadLettered = new HashSet<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> actions = new TreeMap<>();
    private long enforcements;

    Accounting(Published published) {
        this.published = published;
    }

    /** Counts a dead letter, if it is of one of the published records. */
    void count(DeadLetter letter) {
        if (published.covers(letter.origin()) && deadLettered.add(letter.origin())) {
            reasons.merge(letter.reason().name(), 1L, Long::sum);
        }
    }

    /** Counts an enforcement, if one of the published records led to it. */
    void count(Enforcement enforcement) {
        Origin origin = enforcement.cause().origin();
        if (origin != null && published.covers(origin)) {
            enforcements++;
            actions.merge(ActionJson.kind(enforcement.action()), 1L, Long::sum);
        }
    }

    long deadLettered() {
        return deadLettered.size();
    }

    /** Published, and not dead-lettered. */
    long decided() {
        return published.total() - deadLettered();
    }

    void writeTo(ObjectNode json) {
        json.put("decided", decided()).put("deadLettered", deadLettered());
        reasons.forEach(json.putObject("deadLetters")::put);
        json.put("enforced", enforcements);
        actions.forEach(json.putObject("enforcements")::put);
    }
}
