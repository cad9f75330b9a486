package io.sluice.classify.text;

/** One way to read a disguised text, as it is written down letter by letter. */
final class Reading {

    private static final int LONG_RUN = 3;

    private final FoldedText folded = new FoldedText();
    private final int keptOfRun;
    private char last;
    private boolean lastIsWord;
    private int run;
    private boolean collapsed;

    /** @param keptOfRun how many of three or more equal letters are kept: 1 or 2 */
    Reading(int keptOfRun) {
        this.keptOfRun = keptOfRun;
    }

    void begin() {
        folded.clear();
        last = ' ';
        collapsed = false;
    }

    FoldedText folded() {
        return folded;
    }

    /** Whether a run of equal letters was shortened. */
    boolean collapsed() {
        return collapsed;
    }

    void space(int origin) {
        folded.space(origin);
        last = ' ';
    }

    /** @param isWord of a script that puts spaces between words */
    void letter(char c, boolean isWord, int origin) {
        if (last != ' ' && lastIsWord != isWord) {
            space(origin);
        }
        run = c == last && isWord && !Character.isDigit(c) ? run + 1 : 1;
        last = c;
        lastIsWord = isWord;
        if (run < LONG_RUN) {
            folded.add(c, origin);
            return;
        }
        collapsed = true;
        if (run == LONG_RUN) {
            folded.length -= LONG_RUN - 1 - keptOfRun;
        }
    }
}
