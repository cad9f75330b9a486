package io.sluice.classify.score;

import com.google.re2j.Matcher;
import io.sluice.classify.pattern.Gate;
import io.sluice.classify.text.Features;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Tries those patterns of a book that a text can match. For one thread. */
final class PatternLook {

    private final List<CompiledPattern> patterns;
    private final BitSet[] literals;
    private boolean anyUnconditional;
    private boolean anyOnDigits;
    private boolean anyLiteral;

    PatternLook(List<CompiledPattern> patterns) {
        this.patterns = patterns;
        literals = Stream.generate(BitSet::new).limit(patterns.size()).toArray(BitSet[]::new);
        for (int i = 0; i < patterns.size(); i++) {
            Gate gate = patterns.get(i).gate();
            anyUnconditional |= gate.isOpen(new BitSet(), 0);
            anyOnDigits |= gate.isOpen(new BitSet(), Integer.MAX_VALUE);
        }
    }

    void clear() {
        if (anyLiteral) {
            for (BitSet found : literals) {
                found.clear();
            }
            anyLiteral = false;
        }
    }

    /** One of the literals that the pattern requires stands in the text. */
    void add(int pattern, int literal) {
        literals[pattern].set(literal);
        anyLiteral = true;
    }

    /** Tries the patterns all of whose requirements the text meets. */
    void find(String text, int features, Findings findings, List<String> failedSignals) {
        boolean hasDigits = (features & Features.DIGIT) != 0;
        if (!anyLiteral && !anyUnconditional && !(hasDigits && anyOnDigits)) {
            return;
        }
        int digits = hasDigits ? longestNumber(text) : 0;
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).gate().isOpen(literals[i], digits)) {
                find(patterns.get(i), text, findings, failedSignals);
            }
        }
    }

    private static int longestNumber(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static void find(CompiledPattern pattern, String text, Findings findings, List<String> failedSignals) {
        try {
            Matcher matcher = pattern.signal().pattern().matcher(text);
            for (int i = 0; i < Findings.MAX_PLACES && matcher.find(); i++) {
                findings.add(pattern.unit(), matcher.start(), matcher.end());
            }
        } catch (RuntimeException e) {
            failedSignals.add(pattern.signal().name());
        }
    }
}
