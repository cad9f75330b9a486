package io.sluice.classify.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NGramsTest {

    private final TextFold fold = new TextFold();
    private final NGrams nGrams = NGrams.withPlaces();

    /** Should these numbers change, every model that ever shipped is worth nothing. */
    @Test
    void hashesAsItAlwaysDid() {
        assertThat(buckets("Ab c", new NGramShape(2, 3, 2, 18)))
                .containsExactly(
                        91161, 17549, 171573, 156654, 193040, 215261, 153045, 5497, 159521, 79812, 205505, 37253);
        assertThat(buckets("你好", new NGramShape(1, 2, 0, 18)))
                .containsExactly(103578, 222588, 18005, 208264, 41597, 258456, 103578);
    }

    @Test
    void takesEveryPieceOfTheRightLengthAndTheWords() {
        nGrams.extract(fold.fold("ab c"), new NGramShape(2, 3, 2, 18));
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < nGrams.size(); i++) {
            pieces.add(new String(fold.folded().chars(), nGrams.start(i), nGrams.end(i) - nGrams.start(i)));
        }
        assertThat(pieces).containsExactly(" a", " ab", "ab", "ab ", "b ", "b c", " c", " c ", "c ", "ab", "c", "ab c");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(nGrams.extract(fold.fold("..."), new NGramShape(3, 5, 2, 18)).size())
                .isZero();
    }

    private Integer[] buckets(String text, NGramShape shape) {
        nGrams.extract(fold.fold(text), shape);
        Integer[] buckets = new Integer[nGrams.size()];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = nGrams.bucket(i);
        }
        return buckets;
    }
}
