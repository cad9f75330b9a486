package io.sluice.classify.text;

/**
 * Reads a disguised text the way a person does, in up to two ways, and gives each as a {@link FoldedText}:
 * <ul>
 *   <li>digits and symbols inside words are the letters they look like; 1 is an i in the first reading, an l in the
 *       second;
 *   <li>a letter three times or more is there twice in the first reading, once in the second;
 *   <li>Cyrillic, Greek and other letters among Latin ones are the Latin letters they look like;
 *   <li>three or more single letters with separators between are one word; so are characters of Han with a symbol
 *       between, or single ones with a space between;
 *   <li>symbols inside a word are left out.
 * </ul>
 * Reuses its buffers: for one thread, and both readings are overwritten by the next text.
 */
public final class DisguiseReader {

    /** No wider gap is taken for one between the letters of a single word. */
    private static final int MAX_GAP = 3;

    private final Reading first = new Reading(2);
    private final Reading second = new Reading(1);
    private SpelledText text = new SpelledText();
    private boolean careful;
    private boolean scriptsCounted;
    private boolean mostlyLatin;
    private boolean ambiguous;

    /**
     * Reads a text.
     *
     * @param careful read digits as letters even in words that are mostly digits, and other alphabets as Latin even in a
     *     text that is mostly of another alphabet
     */
    public void read(SpelledText spelled, boolean careful) {
        text = spelled;
        this.careful = careful;
        scriptsCounted = false;
        ambiguous = false;
        first.begin();
        second.begin();
        for (int at = 0; at < text.length(); ) {
            at = readFrom(at);
        }
        space(text.length());
    }

    public FoldedText first() {
        return first.folded();
    }

    public FoldedText second() {
        return second.folded();
    }

    /** Whether the second reading says anything that the first does not. */
    public boolean readsTwoWays() {
        return ambiguous || first.collapsed();
    }

    private int readFrom(int at) {
        int charClass = text.classAt(at);
        if (charClass == CharClass.HAN) {
            return readHan(at);
        }
        int end = wordEnd(at);
        if (end == at) {
            space(at);
            return at + 1;
        }
        int joined = joinedEnd(at, end);
        readWord(at, joined);
        return joined;
    }

    /** One character of Han, and what stands between it and the next if that is no more than a disguise. */
    private int readHan(int at) {
        first.letter(text.charAt(at), false, text.originOf(at));
        second.letter(text.charAt(at), false, text.originOf(at));
        int next = at + 1;
        while (next < text.length() && isGap(text.classAt(next))) {
            next++;
        }
        boolean gap = next > at + 1 && text.classAt(next) == CharClass.HAN;
        return gap && isDisguise(at, next) ? next : at + 1;
    }

    private boolean isDisguise(int before, int after) {
        boolean noiseOnly = true;
        boolean stops = false;
        for (int i = before + 1; i < after; i++) {
            int charClass = text.classAt(i);
            boolean stop = charClass == CharClass.STOP || charClass == CharClass.DOT || text.charAt(i) == '!';
            stops |= stop;
            noiseOnly &= !stop && charClass != CharClass.SPACE;
        }
        boolean singleBefore = isSeparated(before - 1);
        boolean singleAfter = isSeparated(after + 1);
        return noiseOnly || (stops ? singleBefore && singleAfter : singleBefore || singleAfter);
    }

    private boolean isSeparated(int neighbour) {
        return !CharClass.isKept(text.classAt(neighbour));
    }

    private static boolean isGap(int charClass) {
        return !CharClass.isKept(charClass) || charClass == CharClass.SYMBOL;
    }

    /** One past the word that begins here; {@code at} where none does. */
    private int wordEnd(int at) {
        int end = at;
        while (end < text.length() && belongsToWord(end, at)) {
            end++;
        }
        return end;
    }

    private boolean belongsToWord(int index, int start) {
        int charClass = text.classAt(index);
        if (CharClass.isWord(charClass)) {
            return true;
        }
        boolean letterFollows = text.classAt(index + 1) == CharClass.LATIN;
        return switch (charClass) {
            case CharClass.LEET, CharClass.AT -> index > start || letterFollows;
            case CharClass.BANG, CharClass.NOISE -> index > start && (letterFollows || inRunOfNoise(index));
            default -> false;
        };
    }

    private boolean inRunOfNoise(int index) {
        return text.classAt(index) == CharClass.NOISE
                && text.classAt(index + 1) == CharClass.NOISE
                && text.classAt(index + 2) == CharClass.LATIN;
    }

    /** Where the word ends once the single letters that follow are joined to it: {@code end} if it is none itself. */
    private int joinedEnd(int at, int end) {
        if (end != at + 1) {
            return end;
        }
        int letters = 1;
        int last = end;
        int width = MAX_GAP;
        int next = gapEnd(last, width);
        while (next > last && isSingle(next)) {
            letters++;
            width = next - last;
            last = next + 1;
            next = gapEnd(last, width);
        }
        return letters >= 3 ? last : end;
    }

    /** One past the gap that begins here; {@code at} where there is none, or one that is too wide. */
    private int gapEnd(int at, int width) {
        int end = at;
        while (end < text.length() && isGap(text.classAt(end))) {
            end++;
        }
        return end - at <= width ? end : at;
    }

    private boolean isSingle(int index) {
        return CharClass.isWord(text.classAt(index))
                && isGap(text.classAt(index + 1))
                && !belongsToWord(index + 1, index);
    }

    private void readWord(int from, int to) {
        int digits = count(CharClass.DIGIT, from, to);
        int latin = count(CharClass.LATIN, from, to);
        int foreign = count(CharClass.FOREIGN, from, to);
        boolean leet = latin + foreign > 0 && (careful || digits <= latin + foreign);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (text.classAt(i)) {
                case CharClass.LATIN -> letter(c, c, i);
                case CharClass.FOREIGN -> foreign(c, latin > 0 || isLatinText(), i);
                case CharClass.DIGIT, CharClass.LEET, CharClass.AT, CharClass.BANG -> symbol(c, leet, i);
                default -> {
                    // What stands between the letters of a word that was taken apart.
                }
            }
        }
    }

    private boolean isLatinText() {
        if (!scriptsCounted) {
            scriptsCounted = true;
            int latin = count(CharClass.LATIN, 0, text.length());
            mostlyLatin = careful || latin > count(CharClass.FOREIGN, 0, text.length());
        }
        return mostlyLatin;
    }

    private void foreign(char c, boolean toLatin, int index) {
        char read = toLatin ? FoldTable.latinFor(c) : c;
        letter(read, read, index);
    }

    private void symbol(char c, boolean leet, int index) {
        if (leet) {
            letter(Leet.FIRST.of(c), Leet.SECOND.of(c), index);
        } else if (text.classAt(index) == CharClass.DIGIT) {
            letter(c, c, index);
        } else {
            space(index);
        }
    }

    private void letter(char inFirst, char inSecond, int index) {
        int origin = text.originOf(index);
        first.letter(inFirst, true, origin);
        second.letter(inSecond, true, origin);
        ambiguous |= inFirst != inSecond;
    }

    private void space(int index) {
        first.space(text.originOf(index));
        second.space(text.originOf(index));
    }

    private int count(int charClass, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.classAt(i) == charClass ? 1 : 0;
        }
        return count;
    }
}
