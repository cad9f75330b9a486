package io.sluice.classify.score;

import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import java.nio.file.Path;

/** The small book that classify's tests score against: {@code src/test/resources/guidelines/test}. */
public final class TestBook {

    private TestBook() {}

    public static GuidelineBook load() {
        return loaded(GuidelineBookLoader.load(Path.of("src/test/resources/guidelines/test")));
    }

    /** The one that ships. */
    public static GuidelineBook loadDefault() {
        return loaded(GuidelineBookLoader.loadDefault());
    }

    private static GuidelineBook loaded(LoadResult result) {
        return switch (result) {
            case LoadResult.Loaded(var book, var document) -> book;
            case LoadResult.Rejected rejected -> throw new IllegalStateException(rejected.toString());
        };
    }
}
