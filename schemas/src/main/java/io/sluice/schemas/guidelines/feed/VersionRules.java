package io.sluice.schemas.guidelines.feed;

import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineBook.Status;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.feed.Publication.Published;
import io.sluice.schemas.guidelines.feed.Publication.Refused;
import io.sluice.schemas.guidelines.feed.Publication.Unchanged;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import java.time.Instant;

/**
 * What may take the place of a published version. Versions are immutable, as assessments and enforcements name them: only
 * the status may go on, from draft to shadow to live, and until it is live the time from which it shall be in force may
 * change.
 */
final class VersionRules {

    private VersionRules() {}

    static Publication replace(GuidelineDocument published, GuidelineBook candidate) {
        return switch (GuidelineBookLoader.load(published)) {
            case Rejected rejected ->
                new Refused("version " + published.version()
                        + " exists, and does not check with this release: publish under a new number");
            case Loaded(var book, var same) -> replace(book, candidate);
        };
    }

    private static Publication replace(GuidelineBook published, GuidelineBook candidate) {
        if (candidate.equals(published)) {
            return new Unchanged();
        }
        if (!content(candidate).equals(content(published))) {
            return new Refused("version " + published.version()
                    + " exists with other content, and versions are immutable: publish under a new number");
        }
        if (published.status() == Status.LIVE) {
            return new Refused("version " + published.version() + " is live since " + published.effectiveFrom()
                    + ", which cannot be undone: publish what shall follow it under a new number");
        }
        if (candidate.status().compareTo(published.status()) < 0) {
            return new Refused("version " + published.version() + " is " + published.status()
                    + " already: the status only goes from draft to shadow to live");
        }
        return new Published();
    }

    /** The book without what may change. */
    private static GuidelineBook content(GuidelineBook book) {
        return new GuidelineBook(
                book.version(),
                Status.DRAFT,
                Instant.EPOCH,
                book.title(),
                book.sections(),
                book.termLists(),
                book.ladder(),
                book.reports(),
                book.reviews(),
                book.secondLook());
    }
}
