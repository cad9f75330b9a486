package io.sluice.classify.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.text.TextFold;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InfluenceTest {

    private static final LinearModel LATIN = SmallModel.latin(1);
    private static final LinearModel HAN = SmallModel.han();

    private final TextFold fold = new TextFold();

    @Test
    void showsTheWordThatMovedTheHead() {
        assertThat(shown(LATIN, 0, "Garden, window — a ＳＡＬＭＯＮ!")).containsExactly("ＳＡＬＭＯＮ");
        assertThat(shown(LATIN, 1, "the table stood in a downpour")).containsExactly("downpour");
        assertThat(shown(HAN, 0, "窗户里有鱼在音乐中")).containsExactly("鱼");
    }

    @Test
    void showsNeighboursInOnePieceAndSeveralPiecesInTheOrderOfTheText() {
        assertThat(shown(LATIN, 0, "trout, salmon in the garden window paper herring"))
                .containsExactly("trout, salmon", "herring");
    }

    @Test
    void alwaysPointsIntoTheOriginal() {
        Random random = new Random(11);
        String letters = "trousalmn ,.!ßﬁ鱼音乐\uD83D\uDE00\u200B１";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            List<Span> spans = Influence.of(LATIN, 0, fold.fold(text.toString()));
            assertThat(spans)
                    .hasSizeLessThanOrEqualTo(3)
                    .allSatisfy(span -> assertThat(span.start()).isNotNegative().isLessThan(span.end()));
            assertThat(spans).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
        }
    }

    @Test
    void showsNothingWhereNothingSpeaksForTheHead() {
        assertThat(Influence.of(LATIN, 0, fold.fold("!!"))).isEmpty();
    }

    private List<String> shown(LinearModel model, int head, String text) {
        return Influence.of(model, head, fold.fold(text)).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
