package io.sluice.classify.linear;

import io.sluice.classify.text.FoldedText;
import java.util.Arrays;

/**
 * The n-grams of one folded text, as buckets, with their places in the fold. An n-gram's hash is a polynomial over its
 * characters, extended by one multiplication for each; its bucket are the upper bits. A model's weights mean nothing under
 * another hash: it must never change. A buffer to be used again for text after text; not thread-safe.
 */
public final class NGrams {

    /** Odd; the fractional part of the golden ratio, as in Fibonacci hashing (Knuth, TAOCP 3, 6.4). */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private static final long WORD = 0x2545F4914F6CDD1DL;
    private static final long PAIR = 0x5851F42D4C957F2DL;

    private final boolean keepsPlaces;
    private int[] buckets = new int[1024];
    private int[] starts;
    private int[] ends;
    private int size;

    private NGrams(boolean keepsPlaces) {
        this.keepsPlaces = keepsPlaces;
        starts = new int[keepsPlaces ? 1024 : 0];
        ends = new int[starts.length];
    }

    /** Where each stands is known, too. */
    public static NGrams withPlaces() {
        return new NGrams(true);
    }

    /** For whoever wants the buckets alone, which is faster. */
    public static NGrams withoutPlaces() {
        return new NGrams(false);
    }

    /** Takes a text apart; overwrites the one before. */
    public NGrams extract(FoldedText text, NGramShape shape) {
        int length = text.length();
        ensure(length * (shape.longest() - shape.shortest() + 1 + shape.words()));
        size = 0;
        addCharacters(text.chars(), length, shape);
        if (shape.words() > 0) {
            addWords(text.chars(), length, shape);
        }
        return this;
    }

    public int size() {
        return size;
    }

    public int bucket(int index) {
        return buckets[index];
    }

    /** The first character in the fold. */
    int start(int index) {
        return starts[index];
    }

    /** One after the last character in the fold. */
    int end(int index) {
        return ends[index];
    }

    /** The buckets, of which the first {@link #size()} count. Shared: read only. */
    int[] buckets() {
        return buckets;
    }

    private void ensure(int capacity) {
        if (buckets.length < capacity) {
            int larger = Math.max(capacity, 2 * buckets.length);
            buckets = Arrays.copyOf(buckets, larger);
            if (keepsPlaces) {
                starts = Arrays.copyOf(starts, larger);
                ends = Arrays.copyOf(ends, larger);
            }
        }
    }

    private void addCharacters(char[] chars, int length, NGramShape shape) {
        int shift = Long.SIZE - shape.bucketBits();
        int shortest = shape.shortest();
        int longest = shape.longest();
        // Of every text: a field would be written to memory for each n-gram.
        int[] found = buckets;
        int count = size;
        for (int start = 0; start + shortest <= length; start++) {
            int limit = Math.min(length, start + longest);
            int end = start;
            long hash = 0;
            while (end < start + shortest - 1) {
                hash = (hash + chars[end++] + 1) * MULTIPLIER;
            }
            int first = count;
            while (end < limit) {
                hash = (hash + chars[end++] + 1) * MULTIPLIER;
                found[count++] = (int) (hash >>> shift);
            }
            if (keepsPlaces) {
                for (int i = first; i < count; i++) {
                    starts[i] = start;
                    ends[i] = start + shortest + i - first;
                }
            }
        }
        size = count;
    }

    private void addWords(char[] chars, int length, NGramShape shape) {
        int shift = Long.SIZE - shape.bucketBits();
        long before = 0;
        int startBefore = -1;
        for (int at = 0; at < length; at++) {
            if (chars[at] == ' ') {
                continue;
            }
            int start = at;
            long hash = WORD;
            while (at < length && chars[at] != ' ') {
                hash = (hash + chars[at++] + 1) * MULTIPLIER;
            }
            add((int) (hash >>> shift), start, at);
            if (shape.words() > 1 && startBefore >= 0) {
                add((int) ((before * PAIR + hash) * MULTIPLIER >>> shift), startBefore, at);
            }
            before = hash;
            startBefore = start;
        }
    }

    private void add(int bucket, int start, int end) {
        buckets[size] = bucket;
        if (keepsPlaces) {
            starts[size] = start;
            ends[size] = end;
        }
        size++;
    }

    @Override
    public String toString() {
        return size + " n-grams";
    }
}
