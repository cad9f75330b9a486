package io.sluice.classify.score;

import java.util.Arrays;

/**
 * What was found in one text: units, how often, and where. The same place counts once, whichever reading of the text
 * showed it; a unit is counted up to {@value #MAX_PLACES} times, so that a text cannot make it dear. A buffer for one
 * thread; starting again costs only what was found.
 */
final class Findings {

    static final int MAX_PLACES = 32;
    private static final int NONE = -1;

    private final int[] keyOfUnit;
    private final int[] counts;
    private final int[] nextUnit;
    private final int[] lastPlace;
    private final int[] firstUnit;
    private final boolean[] doubtful;
    private int[] found = new int[16];
    private int size;

    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int[] earlier = new int[32];
    private int places;

    /** @param keyOfUnit of every unit that can be found */
    Findings(int[] keyOfUnit, int keys) {
        this.keyOfUnit = keyOfUnit;
        counts = new int[keyOfUnit.length];
        nextUnit = new int[keyOfUnit.length];
        lastPlace = new int[keyOfUnit.length];
        firstUnit = new int[keys];
        doubtful = new boolean[keyOfUnit.length];
        Arrays.fill(firstUnit, NONE);
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            counts[found[i]] = 0;
            firstUnit[keyOfUnit[found[i]]] = NONE;
        }
        size = 0;
        places = 0;
    }

    /** A unit stands in the original text from {@code start} to before {@code end}. */
    void add(int unit, int start, int end) {
        add(unit, start, end, false);
    }

    /** @param inDoubt it takes some guessing to read it there */
    void add(int unit, int start, int end, boolean inDoubt) {
        int count = counts[unit];
        if (count == 0) {
            remember(unit);
            doubtful[unit] = inDoubt;
        }
        doubtful[unit] &= inDoubt;
        if (count < MAX_PLACES && !overlaps(unit, start, end)) {
            addPlace(start, end, lastPlace[unit]);
            lastPlace[unit] = places - 1;
            counts[unit] = count + 1;
        }
    }

    private boolean overlaps(int unit, int start, int end) {
        for (int place = lastPlace[unit]; place != NONE; place = earlier[place]) {
            if (start < ends[place] && end > starts[place]) {
                return true;
            }
        }
        return false;
    }

    private void remember(int unit) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = unit;
        lastPlace[unit] = NONE;
        nextUnit[unit] = firstUnit[keyOfUnit[unit]];
        firstUnit[keyOfUnit[unit]] = unit;
    }

    private void addPlace(int start, int end, int before) {
        if (places == starts.length) {
            starts = Arrays.copyOf(starts, 2 * places);
            ends = Arrays.copyOf(ends, 2 * places);
            earlier = Arrays.copyOf(earlier, 2 * places);
        }
        starts[places] = start;
        ends[places] = end;
        earlier[places++] = before;
    }

    /** How many different units. */
    int size() {
        return size;
    }

    /** The key under which the unit at this place of the list was found. */
    int key(int index) {
        return keyOfUnit[found[index]];
    }

    /** How often the unit at this place of the list was found. */
    int count(int index) {
        return counts[found[index]];
    }

    boolean has(int key) {
        return firstUnit[key] != NONE;
    }

    boolean hasAny(int[] keys) {
        for (int key : keys) {
            if (has(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unit that was found was only guessed. */
    boolean isDoubtful(int unit) {
        return doubtful[unit];
    }

    /** Whether all that was found under these keys was only guessed. */
    boolean areDoubtful(int[] keys) {
        for (int key : keys) {
            for (int unit = firstOf(key); unit >= 0; unit = nextOf(unit)) {
                if (!doubtful[unit]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** One of the units found under a key; negative if there is none. */
    int firstOf(int key) {
        return firstUnit[key];
    }

    /** Another unit under the same key; negative if there is none. */
    int nextOf(int unit) {
        return nextUnit[unit];
    }

    /** Where a unit that was found stands last, in UTF-16 units of the original. */
    int start(int unit) {
        return starts[lastPlace[unit]];
    }

    int end(int unit) {
        return ends[lastPlace[unit]];
    }
}
