package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.guidelines.LocalizedText;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads texts in several languages. The limits are those of the statement of reasons that quotes them. */
final class Texts {

    /** Of a title: it stands as the ground of a decision. */
    static final int MAX_TITLE = 500;

    /** Of a clause's text: it stands in the explanation of a decision. */
    static final int MAX_TEXT = 2000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private Texts() {}

    static LocalizedText read(Value value, int max) {
        Fields fields = Fields.any(value);
        Map<String, String> byLanguage = new HashMap<>();
        fields.all().forEach((language, field) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                field.key().problem(Names.quote(language) + " is not a language code such as en or zh");
            }
            byLanguage.put(language, field.value().text(max));
        });
        if (byLanguage.putIfAbsent("en", "") == null) {
            fields.place().problem("the English text (en) is missing");
        }
        return new LocalizedText(byLanguage);
    }
}
