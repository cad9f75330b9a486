package io.sluice.schemas.guidelines;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something in a guideline document that keeps it from being used. Ordered by place.
 *
 * @param file within the book, for example {@code book.yaml} or {@code terms/fraud-loan.txt}
 * @param line from 1
 * @param column from 1; null where only the line is known
 * @param reason what is wrong, and what would be right
 */
public record Problem(String file, int line, @Nullable Integer column, String reason) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparing(Problem::line)
            .thenComparing(problem -> problem.column == null ? 0 : problem.column)
            .thenComparing(Problem::reason);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** As compilers print it, so that editors can jump there. */
    @Override
    public String toString() {
        return file + ":" + line + (column == null ? "" : ":" + column) + ": " + reason;
    }
}
