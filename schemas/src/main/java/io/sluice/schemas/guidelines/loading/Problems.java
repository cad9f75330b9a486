package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.guidelines.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a document. */
final class Problems {

    /** Nobody reads more, and a hostile document shall not fill the memory. */
    private static final int MAX = 1000;

    private final List<Problem> found;
    private final boolean muted;

    Problems() {
        this(new ArrayList<>(), false);
    }

    private Problems(List<Problem> found, boolean muted) {
        this.found = found;
        this.muted = muted;
    }

    /** For a value that is missing: that it is has been noted, and what follows from it need not be. */
    static Problems muted() {
        return new Problems(new ArrayList<>(), true);
    }

    void add(String file, int line, @Nullable Integer column, String reason) {
        if (!muted && found.size() < MAX) {
            found.add(new Problem(file, line, column, reason));
        }
    }

    int count() {
        return found.size();
    }

    List<Problem> byPlace() {
        return found.stream().distinct().sorted().toList();
    }
}
