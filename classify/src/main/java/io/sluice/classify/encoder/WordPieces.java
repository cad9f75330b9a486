package io.sluice.classify.encoder;

import java.util.Map;

/**
 * Takes texts apart as BERT's encoders have learned them: without control characters, in lower case and without accents where
 * the vocabulary says so, at spaces, around punctuation and around each character of Han; then each word into the longest
 * pieces that the vocabulary has, from left to right. A word of which any part is missing there is one unknown piece. (Devlin
 * et al., "BERT", 2019, and the WordPiece of Wu et al., 2016.) What Hugging Face's tokenizers make of the same
 * {@code tokenizer.json}, save that the names of marks in a text, such as [SEP], are words like others. Immutable, and safe
 * for all threads.
 */
final class WordPieces {

    /** The marks at the beginning and the end of a text. */
    static final String BEGIN = "[CLS]";

    static final String END = "[SEP]";

    private static final String INSIDE = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final boolean isLowerCase;
    private final int longestPiece;
    private final int unknown;

    /** @param isLowerCase words are looked up in lower case and without accents */
    WordPieces(Map<String, Integer> vocabulary, boolean isLowerCase) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.isLowerCase = isLowerCase;
        longestPiece =
                vocabulary.keySet().stream().mapToInt(String::length).max().orElse(0);
        unknown = id("[UNK]");
    }

    /**
     * The number of a piece that every vocabulary has.
     *
     * @throws IllegalArgumentException if this one has not
     */
    int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return id;
    }

    Pieces of(String text) {
        Reading reading = new Reading();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            reading.take(text.codePointAt(at), at);
        }
        reading.end();
        return reading.pieces;
    }

    /** As {@link #of}, with words in the place of emoji; their pieces begin where the emoji does. */
    Pieces ofSpoken(String text) {
        Reading reading = new Reading();
        SpokenEmoji.read(text, reading::take);
        reading.end();
        return reading.pieces;
    }

    /** One text on its way into pieces. */
    private final class Reading {

        private final Pieces pieces = new Pieces();
        private final StringBuilder word = new StringBuilder();
        private int start;

        void take(int c, int at) {
            if (Letters.isSpace(c)) {
                end();
            } else if (Letters.isHan(c)) {
                end();
                takeLetter(c, at);
                end();
            } else if (!Letters.isNothing(c)) {
                takeLetter(c, at);
            }
        }

        private void takeLetter(int c, int at) {
            if (isLowerCase && c >= 0x80) {
                Letters.plain(c).codePoints().forEach(part -> append(part, at));
            } else {
                append(isLowerCase ? Character.toLowerCase(c) : c, at);
            }
        }

        private void append(int c, int at) {
            boolean alone = Letters.isPunctuation(c);
            if (alone || Letters.isSpace(c)) {
                end();
            }
            if (!Letters.isSpace(c)) {
                start = word.isEmpty() ? at : start;
                word.appendCodePoint(c);
            }
            if (alone) {
                end();
            }
        }

        void end() {
            if (word.isEmpty()) {
                return;
            }
            pieces.beginWord(start);
            boolean tooLong = word.codePointCount(0, word.length()) > LONGEST_WORD;
            if (tooLong || !addParts(word.toString(), pieces)) {
                pieces.add(unknown);
            }
            word.setLength(0);
        }
    }

    private boolean addParts(String word, Pieces pieces) {
        int[] parts = new int[word.length()];
        int found = 0;
        for (int from = 0; from < word.length(); ) {
            String prefix = from == 0 ? "" : INSIDE;
            int to = Math.min(word.length(), from + longestPiece - prefix.length());
            Integer id = null;
            while (to > from && id == null) {
                id = vocabulary.get(prefix.isEmpty() ? word.substring(0, to) : prefix.concat(word.substring(from, to)));
                to -= id == null ? 1 : 0;
            }
            if (id == null) {
                return false;
            }
            parts[found++] = id;
            from = to;
        }
        for (int i = 0; i < found; i++) {
            pieces.add(parts[i]);
        }
        return true;
    }
}
