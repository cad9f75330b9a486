package io.sluice.schemas.guidelines;

import java.util.Map;

/** A text in several languages, by ISO 639-1 code; English ({@code en}) is always there. */
public record LocalizedText(Map<String, String> byLanguage) {
    public LocalizedText {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("a text needs an English version (en)");
        }
    }

    /** In this language, or else in English. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault("en", ""));
    }

    @Override
    public String toString() {
        return in("en");
    }
}
