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
 *   <li>symbols inside a word are left out;
 *   <li>the two parts of a character of Han are that character in the first reading ({@link SplitCharacters});
 *   <li>a picture among Latin letters is a word, and in the second reading another word or, among characters of Han, one
 *       of these ({@link Pictures}).
 * </ul>
 * Reuses its buffers: for one thread, and both readings are overwritten by the next text.
 */
public final class DisguiseReader {

    /** No wider gap is taken for one between the letters of a single word. */
    private static final int MAX_GAP = 3;

    /** A picture further from any letter stands for itself. */
    private static final int MAX_APART = 12;

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
        } else if (charClass == CharClass.SYMBOL) {
            return readPicture(at);
        }
        int end = wordEnd(at);
        if (end == at) {
            space(at);
            return at + 1;
        }
        int run = end == at + 1 ? runEnd(at) : end;
        if (run > end) {
            readRun(at, run);
            return run;
        }
        readWord(at, end);
        return end;
    }

    /** One character of Han, and what stands between it and the next if that is no more than a disguise. */
    private int readHan(int at) {
        int last = readParts(at) ? at + 1 : at;
        int next = last + 1;
        while (next < text.length() && isGap(text.classAt(next))) {
            next++;
        }
        boolean gap = next > last + 1 && text.classAt(next) == CharClass.HAN;
        if (!gap || !isDisguise(last, next)) {
            return last + 1;
        }
        for (int i = last + 1; i < next; i++) {
            readPictureAmongHan(i);
        }
        return next;
    }

    /** Reads one character, or two that are the parts of one: then true. */
    private boolean readParts(int at) {
        char c = text.charAt(at);
        char right = text.classAt(at + 1) == CharClass.HAN ? text.charAt(at + 1) : ' ';
        char whole = SplitCharacters.joined(c, right);
        first.letter(whole == 0 ? c : whole, false, text.originOf(at));
        second.letter(c, false, text.originOf(at));
        if (whole == 0) {
            return false;
        }
        second.letter(right, false, text.originOf(at + 1));
        ambiguous = true;
        return true;
    }

    private int readPicture(int at) {
        int picture = text.codePointAt(at);
        int end = at + Character.charCount(picture);
        Pictures.Words words = Pictures.wordsOf(picture);
        if (words == null) {
            space(at);
        } else if (nearest(at, -1) == CharClass.HAN || nearest(end - 1, 1) == CharClass.HAN) {
            first.space(text.originOf(at));
            readPictureAmongHan(at);
        } else {
            readPictureAmongWords(words, at, end);
        }
        return end;
    }

    private void readPictureAmongHan(int at) {
        Pictures.Words words = Pictures.wordsOf(text.codePointAt(at));
        if (words != null) {
            words.chinese().chars().forEach(c -> second.letter((char) c, false, text.originOf(at)));
            ambiguous = true;
        }
    }

    private void readPictureAmongWords(Pictures.Words words, int at, int end) {
        space(at);
        words.english().chars().forEach(c -> first.letter((char) c, true, text.originOf(at)));
        words.otherEnglish().chars().forEach(c -> second.letter((char) c, true, text.originOf(at)));
        space(end);
        ambiguous = true;
    }

    /** The class of the letter before or after, whatever separators and pictures are between, if not too many. */
    private int nearest(int at, int step) {
        int index = at + step;
        while (Math.abs(index - at) < MAX_APART && isGap(text.classAt(index))) {
            index += step;
        }
        return text.classAt(index);
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

    /** One past three or more single letters with gaps between, {@code at} where there are fewer. */
    private int runEnd(int at) {
        int letters = 1;
        int last = at + 1;
        int next = gapEnd(last);
        while (next > last && isSingle(next)) {
            letters++;
            last = next + 1;
            next = gapEnd(last);
        }
        return letters >= 3 ? last : at;
    }

    /** One past the gap that begins here; {@code at} where there is none, or one that is too wide. */
    private int gapEnd(int at) {
        int end = at;
        while (end < text.length() && isGap(text.classAt(end))) {
            end++;
        }
        return end - at <= MAX_GAP ? end : at;
    }

    /** Single letters: where the narrower gaps join them, or those with more than spaces, the others part words. */
    private void readRun(int from, int to) {
        int joint = MAX_GAP;
        boolean marked = false;
        for (int at = from + 1; at < to; at = gapEnd(at) + 1) {
            joint = Math.min(joint, gapEnd(at) - at);
            marked |= isMarked(at, gapEnd(at));
        }
        int word = from;
        for (int at = from + 1; at < to; at = gapEnd(at) + 1) {
            if (marked ? !isMarked(at, gapEnd(at)) : gapEnd(at) - at > joint) {
                readWord(word, at);
                space(at);
                word = gapEnd(at);
            }
        }
        readWord(word, to);
    }

    private boolean isMarked(int from, int to) {
        return count(CharClass.SPACE, from, to) < to - from;
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
        int letters = latin + foreign;
        boolean leet = letters > 0 && (careful || digits <= letters || letters > 1 && digits <= 2 * letters);
        boolean bar = count(CharClass.NOISE, from, to) == 1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (text.classAt(i)) {
                case CharClass.LATIN -> letter(c, c, i);
                case CharClass.FOREIGN -> foreign(c, latin > 0 || isLatinText(), i);
                case CharClass.DIGIT, CharClass.LEET, CharClass.AT, CharClass.BANG -> symbol(c, leet, i);
                default -> {
                    // What stands between the letters of a word that was taken apart, but for a bar among letters.
                    if (c == '|' && bar && leet) {
                        symbol(c, true, i);
                    }
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
