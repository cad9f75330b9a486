package io.sluice.classify.score;

import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import java.nio.file.Path;

/** The small book that classify's tests score against: {@code src/test/resources/guidelines/test}. */
public final class TestBook {

    private TestBook() {}

    public static GuidelineBook load() {
        return switch (GuidelineBookLoader.load(Path.of("src/test/resources/guidelines/test"))) {
            case LoadResult.Loaded(var book, var document) -> book;
            case LoadResult.Rejected rejected -> throw new IllegalStateException(rejected.toString());
        };
    }
}
