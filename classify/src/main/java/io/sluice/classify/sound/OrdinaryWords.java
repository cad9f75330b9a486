package io.sluice.classify.sound;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * Which characters of a text belong to words of two characters or more that ICU's dictionary knows, or are words by
 * themselves all the time. Whoever writes a
 * term with other characters of the same sound breaks the words up; a text that only happens to sound like a term is
 * made of words. Takes some microseconds for ten characters. For one thread.
 */
final class OrdinaryWords {

    /** The commonest of those that are words by themselves. */
    private static final String STAND_ALONE = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也对而子那得于着下自之年过后作里用道行所然家多经去如都同现当没动面起看定天"
            + "分还进好小她本前开但因只从想实日很最吗吧呢啊被把给让跟又再才做买吃喝走听问写读太真新老高长两三五六七八九";

    private final BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINESE);
    private final BitSet inWord = new BitSet();
    private int offset;

    /** Looks at a piece of a text that begins at {@code from}; {@link #holds} then speaks of the text. */
    void read(String piece, int from) {
        offset = from;
        inWord.clear();
        words.setText(piece);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (end - start > 1) {
                inWord.set(start, end);
            }
            start = end;
        }
    }

    boolean holds(int index) {
        return inWord.get(index - offset);
    }

    static boolean standsAlone(char c) {
        return STAND_ALONE.indexOf(c) >= 0;
    }
}
