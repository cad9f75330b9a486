package io.sluice.classify.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.linear.LinearModels;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pattern takes tens of microseconds, ten times as long as all else: it is for texts that give a reason to try it. */
class DefaultBookPatternsTest {

    private static final List<CompiledPattern> PATTERNS = BookCompiler.compile(
                    TestBook.loadDefault(), LinearModels.shipped(), Encoders.shipped())
            .patterns();

    @Test
    void noneIsTriedOnATextThatHoldsNoneOfItsWordsOrSigns() {
        assertThat(PATTERNS)
                .hasSizeGreaterThan(10)
                .allSatisfy(pattern -> assertThat(pattern.gate().isOpen(new BitSet(), 0, 2, "see you at 12 or 15"))
                        .as(pattern.signal().name())
                        .isFalse());
    }
}
