package io.sluice.classify.sound;

import io.sluice.classify.terms.TermIndexBuilder;
import io.sluice.classify.text.FoldedText;
import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.List;

/** Collects terms and builds the index. For one thread. */
public final class SoundIndexBuilder {

    /** Characters with several readings multiply: what goes beyond is left out. */
    private static final int MAX_READINGS = 8;

    private final TextFold fold = new TextFold();
    private final TermIndexBuilder sounds = new TermIndexBuilder();
    private final List<Heard> terms = new ArrayList<>();

    /**
     * Adds a term if it is of two characters of Han or more, and of nothing else.
     *
     * @param number what hits will name
     * @param group within which the longest term wins
     */
    public void addTerm(String term, int number, int group) {
        FoldedText text = fold.fold(term);
        String spelling = new String(text.chars(), 1, Math.max(0, text.length() - 2));
        if (spelling.length() < 2 || !spelling.chars().allMatch(c -> Syllables.isHan((char) c))) {
            return;
        }
        for (String reading : readings(spelling)) {
            sounds.addTerm(reading, terms.size(), group);
            terms.add(new Heard(number, group, spelling, reading));
        }
    }

    public SoundIndex build() {
        return new SoundIndex(sounds.build(), terms);
    }

    private static List<String> readings(String spelling) {
        List<String> readings = List.of("");
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            List<String> longer = new ArrayList<>();
            for (String reading : readings) {
                longer.add(reading + Syllables.soundOf(c));
            }
            for (String reading : readings) {
                Syllables.furtherSoundsOf(c).chars().forEach(sound -> longer.add(reading + (char) sound));
            }
            readings = longer.subList(0, Math.min(MAX_READINGS, longer.size()));
        }
        return readings;
    }
}
