package io.sluice.classify.score;

import com.google.re2j.Matcher;
import io.sluice.classify.pattern.Requirement;
import io.sluice.classify.text.Features;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tries those patterns of a book that a text can match. For one thread. */
final class PatternLook {

    private final List<CompiledPattern> patterns;
    private final int[] wanted;
    private final boolean[] isWanted;
    private final int[] unconditional;
    private final int[] wantDigits;
    private int size;

    PatternLook(List<CompiledPattern> patterns) {
        this.patterns = patterns;
        wanted = new int[patterns.size()];
        isWanted = new boolean[patterns.size()];
        unconditional = requiring(Requirement.Nothing.class);
        wantDigits = requiring(Requirement.Digit.class);
    }

    private int[] requiring(Class<? extends Requirement> kind) {
        return IntStream.range(0, patterns.size())
                .filter(i -> kind.isInstance(patterns.get(i).requirement()))
                .toArray();
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            isWanted[wanted[i]] = false;
        }
        size = 0;
    }

    /** A literal that the pattern requires stands in the text. */
    void want(int pattern) {
        if (!isWanted[pattern]) {
            isWanted[pattern] = true;
            wanted[size++] = pattern;
        }
    }

    /** Tries the patterns that are wanted, and those that require no literal. */
    void find(String text, int features, Findings findings, List<String> failedSignals) {
        for (int pattern : unconditional) {
            want(pattern);
        }
        if ((features & Features.DIGIT) != 0) {
            for (int pattern : wantDigits) {
                want(pattern);
            }
        }
        Arrays.sort(wanted, 0, size);
        for (int i = 0; i < size; i++) {
            find(patterns.get(wanted[i]), text, findings, failedSignals);
        }
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
