package io.sluice.classify.terms;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Aho-Corasick in a double array: all keys in one pass over the text, in time that does not depend on their number. The
 * library builds it; the walk is our own, and allocates nothing. Two things keep it in the processor's caches: characters
 * are renumbered by how often the keys use them, so that the arrays are dense, and one that no key uses leads back to the
 * start at once; and what belongs to a state lies side by side. Keys have numbers, in their natural order. Immutable once
 * built.
 */
final class Automaton {

    /** Of a state: where its children begin, with a sign where keys end here; and its parent's such place. */
    private static final int CELLS = 2;

    private static final int PARENT = 1;
    private static final int HAS_KEYS = Integer.MIN_VALUE;

    /** Of 2 to this power bits, a hundredth is set with the default book, and some tenth with a dictionary. */
    private static final int PAIR_BITS = 19;

    /** Two odd numbers far from each other: codes are small, and near ones must not meet in one bit. */
    private static final int FIRST_SPREAD = 0x85EBCA6B;

    private static final int SECOND_SPREAD = 0x9E3779B9;

    private final char[] codes = new char[1 << 16];

    /**
     * A Bloom filter with one hash of the first two characters of every key. Almost every character begins some key, and
     * hardly ever does the next one go on with it: that is to be known without a look into the large array.
     */
    private final long[] pairs = new long[1 << PAIR_BITS - 6];

    /** By code, whether the character is a key by itself. */
    private final long[] singles = new long[1 << 16 - 6];

    private final int[] cells;

    /** By state, where to go on a mismatch: apart, since most mismatches come after one character, and lead to the start. */
    private final int[] fails;

    private final int[][] outputs;

    /** @param keys not empty */
    Automaton(SortedSet<String> keys) {
        assignCodes(keys);
        TreeMap<String, Integer> numbers = new TreeMap<>();
        for (String key : keys) {
            String encoded = encoded(key);
            numbers.put(encoded, numbers.size());
            if (encoded.length() == 1) {
                int code = encoded.charAt(0) + 1;
                singles[code >>> 6] |= 1L << code;
            } else {
                int pair = pair(encoded.charAt(0) + 1, encoded.charAt(1) + 1);
                pairs[pair >>> 6] |= 1L << pair;
            }
        }
        Trie trie = new Trie(numbers);
        cells = trie.cells();
        fails = trie.fails();
        outputs = trie.outputs(
                numbers.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Finds every occurrence of every key, by rising end. */
    void walk(char[] text, int length, RawHits hits) {
        int at = 0;
        while (at < length) {
            at = nextBeginning(text, at, length);
            at = follow(text, at, length, hits);
        }
    }

    /** The next character that begins a key, as far as itself and the one behind it tell. Looks at the filters alone. */
    private int nextBeginning(char[] text, int from, int length) {
        if (from == length) {
            return length;
        }
        int code = codes[text[from]];
        for (int at = from + 1; at < length; at++) {
            int next = codes[text[at]];
            if (code != 0 && (mayBegin(code, next) || isKey(code))) {
                return at - 1;
            }
            code = next;
        }
        return code != 0 && isKey(code) ? length - 1 : length;
    }

    /** Follows the keys that begin at a character, and those that begin within them; returns where none goes on. */
    private int follow(char[] text, int from, int length, RawHits hits) {
        int[] states = cells;
        int root = states[0] & ~HAS_KEYS;
        int state = 0;
        int children = root;
        // Whether one character has led to the state: the mismatch then leads to the start, without a look at where.
        boolean isFirst = true;
        for (int at = from; at < length; at++) {
            int code = codes[text[at]];
            int next = children + code;
            while (code == 0 || states[next * CELLS + PARENT] != children) {
                if (code == 0 || state == 0) {
                    return at + 1;
                }
                if (isFirst || fails[state] == 0) {
                    // It may begin a key: that is for the filters to say.
                    return at;
                }
                state = fails[state];
                children = states[state * CELLS] & ~HAS_KEYS;
                next = children + code;
            }
            isFirst = state == 0;
            state = next;
            int cell = states[state * CELLS];
            children = cell & ~HAS_KEYS;
            if (cell < 0) {
                for (int key : outputs[state]) {
                    hits.add(key, at + 1);
                }
            }
        }
        return length;
    }

    private boolean isKey(int code) {
        return (singles[code >>> 6] & 1L << code) != 0;
    }

    private boolean mayBegin(int first, int second) {
        int pair = pair(first, second);
        return (pairs[pair >>> 6] & 1L << pair) != 0;
    }

    private static int pair(int first, int second) {
        return first * FIRST_SPREAD + second * SECOND_SPREAD >>> Integer.SIZE - PAIR_BITS;
    }

    /** From 1, the most frequent first; 0 for a character that no key has. */
    private void assignCodes(SortedSet<String> keys) {
        Map<Character, Integer> frequencies = new HashMap<>();
        for (String key : keys) {
            for (int i = 0; i < key.length(); i++) {
                frequencies.merge(key.charAt(i), 1, Integer::sum);
            }
        }
        char code = 0;
        for (var each : frequencies.entrySet().stream()
                .sorted(Map.Entry.<Character, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            codes[each.getKey()] = ++code;
        }
    }

    /** In the library's alphabet, which begins at 0. */
    private String encoded(String key) {
        StringBuilder encoded = new StringBuilder(key.length());
        key.chars().forEach(c -> encoded.append((char) (codes[c] - 1)));
        return encoded.toString();
    }

    /** Lets us at what the library has built. */
    private static final class Trie extends AhoCorasickDoubleArrayTrie<Integer> {

        private static final long serialVersionUID = 1L;

        Trie(TreeMap<String, Integer> keys) {
            build(keys);
        }

        /** By state, the keys that end there. */
        int[][] outputs(int[] numbers) {
            int[][] keys = new int[output.length][];
            for (int state = 0; state < output.length; state++) {
                int[] found = output[state];
                if (found != null) {
                    keys[state] = new int[found.length];
                    for (int i = 0; i < found.length; i++) {
                        keys[state][i] = numbers[found[i]];
                    }
                }
            }
            return keys;
        }

        int[] cells() {
            int[] cells = new int[check.length * CELLS];
            for (int state = 0; state < check.length; state++) {
                boolean hasKeys = state < output.length && output[state] != null;
                // What marks the end of a key has no children, and is never entered.
                cells[state * CELLS] = Math.max(0, base[state]) | (hasKeys ? HAS_KEYS : 0);
                cells[state * CELLS + PARENT] = check[state];
            }
            return cells;
        }

        int[] fails() {
            return Arrays.copyOf(fail, check.length);
        }
    }
}
