package io.sluice.classify.sound;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.FoldTable;
import io.sluice.classify.text.FoldedText;
import java.util.Arrays;

/**
 * Reads a folded text aloud: every character of Han becomes what stands for its syllable, and so does every syllable of
 * pinyin, which thereby joins the characters beside it. Everything else stays. Reuses its buffers: for one thread.
 */
final class SoundReader {

    private final FoldedText sound = new FoldedText();
    private final Pinyin pinyin = new Pinyin();
    private char[] written = new char[512];
    private boolean afterPinyin;
    private boolean holdsHan;
    private boolean holdsPinyin;

    /** Reads a text; {@link #sound()} and {@link #written} then speak of it. */
    void read(FoldedText text) {
        sound.clear();
        written[0] = ' ';
        afterPinyin = false;
        holdsHan = false;
        holdsPinyin = false;
        char[] chars = text.chars();
        int at = 1;
        while (at < text.length() - 1) {
            int charClass = FoldTable.classOf(chars[at]);
            int end = charClass == CharClass.LATIN ? text.wordEnd(at) : at + 1;
            if (charClass == CharClass.LATIN) {
                readWord(text, at, end);
            } else if (chars[at] != ' ') {
                add(Syllables.soundOf(chars[at]), chars[at], text.originOf(at));
                holdsHan |= charClass == CharClass.HAN;
                afterPinyin = false;
            } else if (!afterPinyin && !isPinyinNext(text, at + 1)) {
                space(text.originOf(at));
            }
            at = end;
        }
        space(text.originOf(text.length() - 1));
    }

    FoldedText sound() {
        return sound;
    }

    /** Whether any character of Han was read. */
    boolean holdsHan() {
        return holdsHan;
    }

    /** Whether any syllable of pinyin was read. */
    boolean holdsPinyin() {
        return holdsPinyin;
    }

    /** The folded character that was read, and a space for a syllable of pinyin. */
    char written(int index) {
        return written[index];
    }

    /** As {@link #written(int)}, for all places, and maybe more. */
    char[] written() {
        return written;
    }

    /** As {@link #written(int)}, from one place to before another. */
    String written(int from, int to) {
        return new String(written, from, to - from);
    }

    private boolean isPinyinNext(FoldedText text, int at) {
        return FoldTable.classOf(text.chars()[at]) == CharClass.LATIN && pinyin.split(text, at, text.wordEnd(at)) > 0;
    }

    private void readWord(FoldedText text, int from, int to) {
        int syllables = pinyin.split(text, from, to);
        for (int i = 0; i < syllables; i++) {
            add(pinyin.sound(i), ' ', text.originOf(from + pinyin.start(i)));
        }
        if (syllables == 0) {
            space(text.originOf(from));
            for (int i = from; i < to; i++) {
                add(text.chars()[i], text.chars()[i], text.originOf(i));
            }
        }
        afterPinyin = syllables > 0;
        holdsPinyin |= afterPinyin;
    }

    private void space(int origin) {
        sound.space(origin);
        remember(' ');
    }

    private void add(char heard, char asWritten, int origin) {
        sound.add(heard, origin);
        remember(asWritten);
    }

    private void remember(char asWritten) {
        if (written.length < sound.length()) {
            written = Arrays.copyOf(written, 2 * sound.length());
        }
        written[sound.length() - 1] = asWritten;
    }
}
