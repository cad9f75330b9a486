package io.sluice.classify.text;

import java.util.Arrays;

/**
 * A text folded letter by letter, with its separators still in place: what {@link DisguiseReader} and the search for
 * contact handles read. Invisible characters are gone, wide ones are narrow. A buffer to be used again for text after
 * text; not thread-safe.
 */
public final class SpelledText {

    private char[] chars = new char[512];
    private byte[] classes = new byte[512];
    private int[] origins = new int[513];
    private int length;

    /** Spells out a text; overwrites the one before. */
    public SpelledText spell(String text) {
        clear();
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int entry = FoldTable.entry(codePoint);
            if (FoldTable.charClass(entry) == CharClass.SPECIAL) {
                String expansion = FoldTable.expansion(entry);
                for (int i = 0; i < expansion.length(); i++) {
                    add(FoldTable.entry(expansion.charAt(i)), codePoint, at);
                }
            } else {
                add(entry, codePoint, at);
            }
            at += Character.charCount(codePoint);
        }
        end(text.length());
        return this;
    }

    void clear() {
        length = 0;
    }

    /** Where the original ends. */
    void end(int origin) {
        origins[length] = origin;
    }

    public int length() {
        return length;
    }

    /** The folded character; for one outside the basic plane, half of it. */
    public char charAt(int index) {
        return chars[index];
    }

    /** The folded character, and where it is the first half of a pair, all of it. */
    int codePointAt(int index) {
        return Character.codePointAt(chars, index, length);
    }

    /** The character, or the Latin letter that it passes for. */
    public char latinAt(int index) {
        return classAt(index) == CharClass.FOREIGN ? FoldTable.latinFor(chars[index]) : chars[index];
    }

    /** One of {@link CharClass}; {@link CharClass#SPACE} beyond either end. */
    public int classAt(int index) {
        return index >= 0 && index < length ? classes[index] : CharClass.SPACE;
    }

    /** Where in the original the character at {@code index} begins; for {@link #length()}, the end of the text. */
    public int originOf(int index) {
        return origins[index];
    }

    /** Where in the original the character at {@code index} ends. */
    public int endOf(int index) {
        int next = index + 1;
        while (next < length && origins[next] == origins[index]) {
            next++;
        }
        return origins[next];
    }

    /** The first character that begins at {@code origin} or after it. */
    public int indexOf(int origin) {
        int found = Arrays.binarySearch(origins, 0, length, origin);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && origins[found - 1] == origin) {
            found--;
        }
        return found;
    }

    private void add(int entry, int codePoint, int origin) {
        int charClass = FoldTable.charClass(entry);
        if (charClass == CharClass.DROP || charClass == CharClass.SPECIAL) {
            return;
        }
        char c = (char) entry;
        if (c != 0) {
            put(c, charClass, origin);
        } else {
            put(Character.highSurrogate(codePoint), charClass, origin);
            put(Character.lowSurrogate(codePoint), charClass, origin);
        }
    }

    void put(char c, int charClass, int origin) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
            classes = Arrays.copyOf(classes, 2 * length);
            origins = Arrays.copyOf(origins, 2 * length + 1);
        }
        chars[length] = c;
        classes[length] = (byte) charClass;
        origins[length++] = origin;
    }

    @Override
    public String toString() {
        return length + " spelled characters";
    }
}
