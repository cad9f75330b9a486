package io.sluice.tuning.disguise;

import java.util.SplittableRandom;

/** Writes a text as people do who want to be read by others and not by a filter. */
public interface Disguise {

    /** The same text and the same state of the generator give the same. */
    String of(String text, SplittableRandom random);

    /** For texts of a language, en or zh. */
    static Disguise forLanguage(String language) {
        return language.equals("zh") ? new ChineseDisguise() : new EnglishDisguise();
    }
}
