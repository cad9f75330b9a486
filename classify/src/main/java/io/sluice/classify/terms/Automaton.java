package io.sluice.classify.terms;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Aho-Corasick in a double array: all keys in one pass over the text, in time that does not depend on their number. The
 * library's automaton with a walk of its own, which allocates nothing. Keys have numbers, in their natural order.
 * Immutable once built.
 */
final class Automaton extends AhoCorasickDoubleArrayTrie<String> {

    private static final long serialVersionUID = 1L;

    /** @param keys not empty */
    Automaton(SortedSet<String> keys) {
        TreeMap<String, String> values = new TreeMap<>();
        keys.forEach(key -> values.put(key, key));
        build(values);
        // The library leaves room for every character but the last, U+FFFF.
        check = Arrays.copyOf(check, check.length + 1);
    }

    /** Finds every occurrence of every key, by rising end. */
    void walk(char[] text, int length, RawHits hits) {
        int[] states = base;
        int[] parents = check;
        int[][] outputs = output;
        int state = 0;
        for (int at = 0; at < length; at++) {
            int code = text[at] + 1;
            int next = states[state] + code;
            while (parents[next] != states[state]) {
                if (state == 0) {
                    next = 0;
                    break;
                }
                state = fail[state];
                next = states[state] + code;
            }
            state = next;
            int[] found = outputs[state];
            if (found != null) {
                for (int key : found) {
                    hits.add(key, at + 1);
                }
            }
        }
    }
}
