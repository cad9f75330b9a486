package io.sluice.deploy.guidelines;

import io.sluice.schemas.guidelines.GuidelineBook.Status;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A book with another status or another time to take effect. Both stand in its text, on lines of their own at the top
 * level, and are changed there: what is published says the same as its author's file would.
 */
final class Edition {

    private Edition() {}

    /** The same book but for these; loaded and checked again. */
    static LoadResult of(GuidelineDocument document, Status status, Instant effectiveFrom) {
        String yaml = set(document.yaml(), "status", status.name().toLowerCase(Locale.ROOT));
        yaml = set(yaml, "effective-from", effectiveFrom.toString());
        return GuidelineBookLoader.load(
                new GuidelineDocument(document.version(), status, effectiveFrom, yaml, document.termLists()));
    }

    /** Comments after the value stay. */
    private static String set(String yaml, String name, String value) {
        Matcher line = Pattern.compile("(?m)^" + name + "[ \\t]*:[ \\t]*[^#\\r\\n]*?(?=[ \\t]*(#|$))")
                .matcher(yaml);
        String now = name + ": " + value;
        return line.find() ? line.replaceFirst(Matcher.quoteReplacement(now)) : now + "\n" + yaml;
    }
}
