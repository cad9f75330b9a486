package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

    /** The same book with something else in its YAML, in pairs of what is replaced and by what. */
    public static Loaded with(String... replacements) {
        GuidelineDocument document = document();
        String yaml = document.yaml();
        for (int i = 0; i < replacements.length; i += 2) {
            if (!yaml.contains(replacements[i])) {
                throw new AssertionError("the book has no " + replacements[i]);
            }
            yaml = yaml.replace(replacements[i], replacements[i + 1]);
        }
        return loaded(GuidelineBookLoader.load(new BookTexts(yaml, document.termLists())));
    }

    /** The same book with another text in a term list. */
    public static Loaded withTerms(String list, String text) {
        GuidelineDocument document = document();
        Map<String, String> lists = new HashMap<>(document.termLists());
        lists.put(list, text);
        return loaded(GuidelineBookLoader.load(new BookTexts(document.yaml(), lists)));
    }

    private static Loaded loaded() {
        return loaded(GuidelineBookLoader.load(folder()));
    }

    private static Loaded loaded(LoadResult result) {
        return switch (result) {
            case Loaded loaded -> loaded;
            case Rejected(var problems) -> throw new AssertionError(problems);
        };
    }
}
