package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** A small book that uses everything once, from the tests' resources. */
public final class SmallBook {

    private SmallBook() {}

    public static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(SmallBook.class.getResource("/guidelines/small"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public static GuidelineDocument document() {
        return loaded().document();
    }

    public static GuidelineBook book() {
        return loaded().book();
    }

    /** The same book with something else in its YAML. */
    public static GuidelineDocument documentWith(String replaced, String replacement) {
        GuidelineDocument document = document();
        if (!document.yaml().contains(replaced)) {
            throw new AssertionError("the book has no " + replaced);
        }
        String yaml = document.yaml().replace(replaced, replacement);
        GuidelineDocument changed = new GuidelineDocument(
                document.version(), document.status(), document.effectiveFrom(), yaml, document.termLists());
        return switch (GuidelineBookLoader.load(changed)) {
            case Loaded(var book, var made) -> made;
            case Rejected(var problems) -> changed;
        };
    }

    private static Loaded loaded() {
        return switch (GuidelineBookLoader.load(folder())) {
            case Loaded loaded -> loaded;
            case Rejected(var problems) -> throw new AssertionError(problems);
        };
    }
}
