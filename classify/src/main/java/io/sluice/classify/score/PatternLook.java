package io.sluice.classify.score;

import com.google.re2j.Matcher;
import io.sluice.classify.pattern.Gate;
import io.sluice.classify.text.Features;
import java.util.BitSet;
import java.util.List;

/** Tries those patterns of a book that a text can match. For one thread. */
final class PatternLook {

    private final List<CompiledPattern> patterns;

    /** By pattern, the place of its first literal among those of all. */
    private final int[] firstLiteral;

    /** Those that ask for no literal, or for none where there are digits: they may match any text, or any with digits. */
    private final BitSet unconditional = new BitSet();

    private final BitSet onDigits = new BitSet();

    /** Literals that stand in the text, of all patterns. */
    private final BitSet literals = new BitSet();

    /** Patterns of which a telling literal stands in the text, and where there is reason to, those above. */
    private final BitSet candidates = new BitSet();

    PatternLook(List<CompiledPattern> patterns) {
        this.patterns = patterns;
        firstLiteral = new int[patterns.size() + 1];
        for (int i = 0; i < patterns.size(); i++) {
            Gate gate = patterns.get(i).gate();
            firstLiteral[i + 1] = firstLiteral[i] + gate.literals().size();
            unconditional.set(i, gate.mayOpenWithoutLiteral(0));
            onDigits.set(i, gate.mayOpenWithoutLiteral(Integer.MAX_VALUE));
        }
    }

    void clear() {
        literals.clear();
        candidates.clear();
    }

    /** One of the literals that the pattern requires stands in the text. */
    void add(int pattern, int literal) {
        literals.set(firstLiteral[pattern] + literal);
        if (patterns.get(pattern).gate().isTelling(literal)) {
            candidates.set(pattern);
        }
    }

    /** Tries the patterns all of whose requirements the text meets. */
    void find(String text, int features, Findings findings, List<String> failedSignals) {
        boolean hasDigits = (features & Features.DIGIT) != 0;
        candidates.or(hasDigits ? onDigits : unconditional);
        int digits = hasDigits && !candidates.isEmpty() ? longestNumber(text) : 0;
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (patterns.get(i).gate().isOpen(literals, firstLiteral[i], digits, text)) {
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
