package io.sluice.tuning.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a source wrote in HTML's way. */
final class Entities {

    private static final Pattern NUMBERED = Pattern.compile("&#(\\d{2,6});");

    private Entities() {}

    static String resolved(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher matcher = NUMBERED.matcher(text);
        String resolved = matcher.replaceAll(found -> {
            int codePoint = Integer.parseInt(found.group(1));
            return Character.isValidCodePoint(codePoint)
                    ? Matcher.quoteReplacement(Character.toString(codePoint))
                    : " ";
        });
        return resolved.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
