package io.sluice.schemas.guidelines;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All versions of the book that are known, and which of them is in force when. Immutable: a new version makes a new
 * timeline.
 *
 * @param books in any order, versions unique
 */
public record GuidelineTimeline(List<GuidelineBook> books) {

    public GuidelineTimeline {
        books = books.stream()
                .sorted(Comparator.comparing(GuidelineBook::effectiveFrom).thenComparing(GuidelineBook::version))
                .toList();
    }

    /** The live version in force at that time; an event from before the first live version is judged by the first. */
    public Optional<GuidelineBook> inForceAt(Instant time) {
        GuidelineBook found = null;
        for (GuidelineBook book : books) {
            if (book.status() == GuidelineBook.Status.LIVE
                    && (found == null || !book.effectiveFrom().isAfter(time))) {
                found = book;
            }
        }
        return Optional.ofNullable(found);
    }

    public Optional<GuidelineBook> version(int version) {
        return books.stream().filter(book -> book.version() == version).findFirst();
    }

    /** With this version added, or in the place of an earlier state of the same version. */
    public GuidelineTimeline with(GuidelineBook book) {
        return new GuidelineTimeline(Stream.concat(
                        books.stream().filter(other -> other.version() != book.version()), Stream.of(book))
                .toList());
    }
}
