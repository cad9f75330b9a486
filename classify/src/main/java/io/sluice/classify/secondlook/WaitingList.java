package io.sluice.classify.secondlook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who waits for a second look, and whose turn it is. The order is that of the expected harm. Who is too many, or has waited
 * too long, is shed: what follows from that happens at once, and the look comes when nobody else waits. Never more than the
 * rules allow. No clock: time is what it is told. One thread.
 *
 * <pre>
 *   add ──> waiting ──next──> looked at
 *              └────shed───> shed ──next, when nobody waits──> looked at later
 *                              └────forget──> gone
 * </pre>
 */
public final class WaitingList {

    private static final Comparator<Place> BY_ARRIVAL =
            Comparator.comparingLong(Place::arrivedAt).thenComparingLong(Place::offset);

    private final LookRules rules;
    private final long openedAt;
    private final NavigableSet<Place> waiting = new TreeSet<>();
    private final NavigableSet<Place> waitingByArrival = new TreeSet<>(BY_ARRIVAL);
    private final NavigableSet<Place> shed = new TreeSet<>();
    private final NavigableSet<Place> shedByArrival = new TreeSet<>(BY_ARRIVAL);

    /** @param openedAt nobody's waiting counts from before: while nothing ran nobody could have had a turn */
    public WaitingList(LookRules rules, long openedAt) {
        this.rules = rules;
        this.openedAt = openedAt;
    }

    public void add(Place place) {
        (place.shed() ? shed : waiting).add(place);
        (place.shed() ? shedByArrival : waitingByArrival).add(place);
    }

    /** Whose turn it is, at most a batch; they are off the list. Those that were shed have no turn while others wait. */
    public List<Place> next() {
        boolean later = waiting.isEmpty();
        List<Place> next = new ArrayList<>(rules.batch());
        while (next.size() < rules.batch() && !(later ? shed : waiting).isEmpty()) {
            next.add(remove((later ? shed : waiting).first()));
        }
        return next;
    }

    /** Sheds one: the least harmful of too many, or who has waited for too long. None where all is well. */
    public Optional<Shedding> shedOne(long now) {
        if (waiting.size() > rules.mostWaiting()) {
            return Optional.of(shed(waiting.last()));
        }
        return waiting.isEmpty() || !isOver(waitingByArrival.first(), now, rules.longestWait())
                ? Optional.empty()
                : Optional.of(shed(waitingByArrival.first()));
    }

    /** Forgets one of those that were shed: the least harmful of too many, or who has waited for too long. */
    public Optional<Place> forgetOne(long now) {
        if (shed.size() > rules.mostShed()) {
            return Optional.of(remove(shed.last()));
        }
        return shed.isEmpty() || !isOver(shedByArrival.first(), now, rules.longestShed())
                ? Optional.empty()
                : Optional.of(remove(shedByArrival.first()));
    }

    /** How many wait for their turn. */
    public int waiting() {
        return waiting.size();
    }

    /** How many were shed, and have not been looked at. */
    public int shed() {
        return shed.size();
    }

    /** When the one who has waited longest came, in milliseconds since the epoch; {@code now} where nobody waits. */
    public long oldest(long now) {
        return waiting.isEmpty() ? now : waitingByArrival.first().arrivedAt();
    }

    /** From which place to which one goes that is shed. */
    public record Shedding(Place from, Place to) {}

    private Shedding shed(Place from) {
        Place to = remove(from).asShed();
        add(to);
        return new Shedding(from, to);
    }

    private Place remove(Place place) {
        (place.shed() ? shed : waiting).remove(place);
        (place.shed() ? shedByArrival : waitingByArrival).remove(place);
        return place;
    }

    private boolean isOver(Place place, long now, Duration longest) {
        return now - Math.max(place.arrivedAt(), openedAt) > longest.toMillis();
    }
}
