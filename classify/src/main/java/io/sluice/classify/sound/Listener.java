package io.sluice.classify.sound;

import io.sluice.classify.terms.TermHits;
import io.sluice.classify.text.FoldedText;

/**
 * Finds the terms of an index that a text only sounds like: of characters that are the term's own at each place nothing
 * is said. What differs must not belong to ordinary words, unless it is little of a long term; and of a short term little
 * may differ. Reuses its buffers: for one thread.
 */
public final class Listener {

    /** Takes what was heard, with its place in the original text. */
    public interface Hearing {
        /**
         * @param certain little of a long term differs: hardly anything else can be meant
         */
        void heard(int number, int start, int end, boolean certain);
    }

    /** From this many syllables on, ordinary words may sound like a part of the term. */
    private static final int LONG_TERM = 4;

    /** No ordinary word around a term is longer. */
    private static final int SURROUNDINGS = 5;

    /** Any two syllables are too common, unless one is written in Latin letters among characters of Han. */
    private static final int SHORTEST_TERM = 3;

    private final SoundReader reader = new SoundReader();
    private final TermHits hits = new TermHits();
    private final OrdinaryWords words = new OrdinaryWords();

    /** Finds what a folded text sounds like: at each place and for each group what is spelled most like it. */
    public void listen(FoldedText text, SoundIndex index, Hearing hearing) {
        reader.read(text);
        if (!reader.holdsPinyin() && !index.mayBeHeardIn(reader)) {
            return;
        }
        index.sounds().scan(reader.sound(), hits);
        for (int i = 0; i < hits.size(); i++) {
            Heard term = index.term(hits.term(i));
            int from = reader.sound().indexOf(hits.start(i));
            int differing = differing(term.spelling(), from);
            if (differing > 0 && !isOutdone(i, differing, index) && isMeant(term.spelling(), from, differing)) {
                boolean certain = isLong(term.spelling())
                        && differing * 3 <= term.spelling().length();
                hearing.heard(term.number(), hits.start(i), hits.end(i), certain);
            }
        }
    }

    private int differing(String spelling, int from) {
        int differing = 0;
        for (int i = 0; i < spelling.length(); i++) {
            differing += reader.written(from + i) == spelling.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    /** Whether another term of the group is spelled more like what stands here, or as much and was there before. */
    private boolean isOutdone(int hit, int differing, SoundIndex index) {
        int first = hit;
        while (first > 0 && hits.end(first - 1) == hits.end(hit)) {
            first--;
        }
        for (int i = first; i < hits.size() && hits.end(i) == hits.end(hit); i++) {
            Heard other = index.term(hits.term(i));
            if (hits.start(i) == hits.start(hit)
                    && other.group() == index.term(hits.term(hit)).group()) {
                int others = differing(other.spelling(), reader.sound().indexOf(hits.start(i)));
                if (others < differing || others == differing && i < hit) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isMeant(String spelling, int from, int differing) {
        int alone = 0;
        int pinyin = 0;
        for (int i = 0; i < spelling.length(); i++) {
            char written = reader.written(from + i);
            pinyin += written == ' ' ? 1 : 0;
            alone += written != spelling.charAt(i) && OrdinaryWords.standsAlone(written) ? 1 : 0;
        }
        boolean amongHan = pinyin > 0 && reader.holdsHan();
        if (spelling.length() < SHORTEST_TERM && !amongHan) {
            return false;
        }
        int tolerated = isLong(spelling) && differing * 2 <= spelling.length() ? differing - 1 : 0;
        return alone <= tolerated && (pinyin == differing || ordinary(spelling, from) <= tolerated);
    }

    /** How many of the characters that differ belong to ordinary words. The dictionary is dear: the last thing asked. */
    private int ordinary(String spelling, int from) {
        int start = Math.max(0, from - SURROUNDINGS);
        int end = Math.min(reader.sound().length(), from + spelling.length() + SURROUNDINGS);
        words.read(reader.written(start, end), start);
        int ordinary = 0;
        for (int i = 0; i < spelling.length(); i++) {
            char written = reader.written(from + i);
            boolean differs = written != spelling.charAt(i) && written != ' ';
            ordinary += differs && (words.holds(from + i) || OrdinaryWords.standsAlone(written)) ? 1 : 0;
        }
        return ordinary;
    }

    private static boolean isLong(String spelling) {
        return spelling.length() >= LONG_TERM;
    }
}
