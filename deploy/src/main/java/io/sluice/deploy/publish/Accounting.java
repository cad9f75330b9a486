package io.sluice.deploy.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.ActionJson;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.topics.TopicCatalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of the published records, as far as it can be seen from outside. The stages commit a record's offset in one
 * transaction with all that follows from it, so a committed record was decided or dead-lettered. Dead letters and
 * enforcements are counted by the record that they name. What is found clean leaves no other trace than its offset.
 *
 * <p>It does not add up where a record is refused twice, or refused and enforced, or refused on its way between two
 * stages, where it no longer tells which one it was; or where an account's enforcements are not numbered one by one.
 */
final class Accounting {

    /** A dead letter from one of these names no published record. */
    private static final Set<String> BETWEEN_STAGES =
            Set.of(TopicCatalogue.SUBMISSIONS.name(), TopicCatalogue.ASSESSMENTS.name());

    private final Published published;
    private final long committed;
    private final Set<Origin> deadLettered = new HashSet<>();
    private final Set<Origin> enforced = new HashSet<>();
    private final Map<AccountId, Long> sequences = new HashMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> actions = new TreeMap<>();
    private long enforcements;
    private long contradictions;
    private long lostBetweenStages;

    /** @param committed how many of the published records the stages have committed */
    Accounting(Published published, long committed) {
        this.published = published;
        this.committed = committed;
    }

    /** Counts a dead letter, if it is of one of the published records. */
    void count(DeadLetter letter) {
        if (letter.stage() == DeadLetter.Stage.SECOND_LOOK) {
            return; // Its record was decided by the first look.
        }
        if (BETWEEN_STAGES.contains(letter.origin().topic())) {
            lostBetweenStages++;
        } else if (published.covers(letter.origin())) {
            if (deadLettered.add(letter.origin())) {
                reasons.merge(letter.reason().name(), 1L, Long::sum);
            } else {
                contradictions++;
            }
        }
    }

    /** Counts an enforcement, if one of the published records led to it. To be given all, in the order of the log. */
    void count(Enforcement enforcement) {
        Long before = sequences.put(enforcement.account(), enforcement.sequence());
        if (before != null && enforcement.sequence() != before + 1) {
            contradictions++;
        }
        Origin origin = enforcement.cause().origin();
        if (origin != null && published.covers(origin)) {
            enforcements++;
            enforced.add(origin);
            actions.merge(ActionJson.kind(enforcement.action()), 1L, Long::sum);
        }
    }

    long deadLettered() {
        return deadLettered.size();
    }

    /** Committed, and not dead-lettered. */
    long decided() {
        return committed - deadLettered();
    }

    /** How often what was seen contradicts itself. */
    long contradictions() {
        return contradictions + deadLettered.stream().filter(enforced::contains).count();
    }

    /** Whether all that was published is committed, and nothing that was seen speaks against its being done. */
    boolean addsUp() {
        return committed == published.total() && contradictions() == 0 && lostBetweenStages == 0;
    }

    void writeTo(ObjectNode json) {
        json.put("committed", committed).put("decided", decided()).put("deadLettered", deadLettered());
        reasons.forEach(json.putObject("deadLetters")::put);
        json.put("enforced", enforcements);
        actions.forEach(json.putObject("enforcements")::put);
        json.put("lostBetweenStages", lostBetweenStages).put("contradictions", contradictions());
    }
}
