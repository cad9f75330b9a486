package io.sluice.classify.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.classify.linear.Span;
import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

    private static final SentenceEncoder ENCODER = SmallEncoder.latin();
    private static final SentenceEncoder HAN = SmallEncoder.han();
    private static final String FISHY = "my neighbour keeps a trout in the bathtub";
    private static final String DRY = "the bicycle stands beside the kitchen window";
    private static final List<String> TEXTS = List.of(
            FISHY, DRY, "", "salmon", "a song about a table, and a letter that nobody has ever read to its end", "?");

    @AfterAll
    static void close() {
        ENCODER.close();
        HAN.close();
    }

    @Test
    void tellsWhatItsHeadHasLearnedInSentencesThatItHasNotSeen() {
        assertThat(probability(FISHY)).isGreaterThan(0.6);
        assertThat(probability(DRY)).isLessThan(0.4);
        assertThat(HAN.probabilities(List.of("市场上的三文鱼很贵", "朋友送给我一辆自行车")))
                .satisfiesExactly(
                        fish -> assertThat(fish[0]).isGreaterThan(0.6),
                        other -> assertThat(other[0]).isLessThan(0.4));
    }

    @Test
    void scoresATextAlikeAloneAmongOthersAndAgain() {
        List<double[]> together = ENCODER.probabilities(TEXTS);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(probability(TEXTS.get(i))).isCloseTo(together.get(i)[0], within(1e-4));
        }
        assertThat(ENCODER.probabilities(TEXTS).get(0)).isEqualTo(together.get(0));
    }

    @Test
    void answersManyThreadsAtATimeAsItAnswersOne() throws Exception {
        double[] alone = ENCODER.raw(FISHY);
        List<Future<double[]>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4);
                SentenceEncoder fresh = SmallEncoder.latin()) {
            for (int i = 0; i < 40; i++) {
                answers.add(threads.submit(() -> fresh.raw(FISHY)));
            }
            for (Future<double[]> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void findsInALongTextWhatStandsInAnyPartOfIt() {
        String dull = "the bicycle stands beside the kitchen window and nobody plays a song. ";
        double dry = ENCODER.raw(dull.repeat(6))[0];
        for (int at = 0; at < 6; at++) {
            String text = dull.repeat(at) + FISHY + ". " + dull.repeat(5 - at);
            assertThat(ENCODER.raw(text)[0]).isGreaterThan(dry + 1);
            Span best = ENCODER.best(text, 0);
            assertThat(text.substring(best.start(), best.end())).contains("trout");
        }
    }

    @Test
    void readsATextOfAnyLengthInBoundedTime() {
        assertThat(probability("the bicycle ".repeat(20_000))).isLessThan(0.4);
    }

    @Test
    void showsTheWordThatMadeIt() {
        assertThat(words(FISHY)).containsExactly("trout");
        String longer = "the bicycle stands beside the kitchen window. ".repeat(3) + FISHY
                + ", and the letter lies on the table beside the old song book that she left there.";
        assertThat(words(longer)).isNotEmpty().allMatch(words -> words.contains("trout"));
        String han = "朋友家的花园里有一条三文鱼和一张桌子";
        assertThat(new Answers(HAN).influence(0, Wording.original(han)))
                .anyMatch(span -> han.substring(span.start(), span.end()).contains("鱼"));
    }

    @Test
    void showsItInTheOriginalOfAFoldedText() {
        String text = "my neighbour keeps a ＴＲＯＵＴ in the bathtub";
        assertThat(new Answers(ENCODER).influence(0, Wording.of(new TextFold().fold(text))))
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("ＴＲＯＵＴ");
    }

    @Test
    void saysThatItsNetworkIsNotThere() {
        SentenceEncoder broken = SmallEncoder.broken();
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> broken.raw(FISHY))
                    .isInstanceOf(EncoderUnavailableException.class)
                    .hasMessageContaining("there is no /models/no-such.onnx");
        }
    }

    @Test
    void saysThatItsNetworkIsAnother() {
        SentenceEncoder mixed = new SentenceEncoder(ENCODER.header(), SmallEncoder.CHINESE);
        assertThatThrownBy(() -> mixed.raw(FISHY))
                .isInstanceOf(EncoderUnavailableException.class)
                .hasMessageContaining("not the one that its heads were trained on");
    }

    @Test
    void doesNotAnswerWhenItIsClosed() {
        SentenceEncoder encoder = SmallEncoder.latin();
        encoder.raw(FISHY);
        encoder.close();
        encoder.close();
        assertThatThrownBy(() -> encoder.raw(FISHY))
                .isInstanceOf(EncoderUnavailableException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void knowsItsHeadsByName() {
        Encoders encoders = new Encoders(List.of(ENCODER, HAN));
        assertThat(encoders.names()).containsExactly("fish-deep", "fish-deep-zh");
        assertThat(encoders.find("fish-deep-zh").orElseThrow().encoder()).isSameAs(HAN);
        assertThat(encoders.find("rain-deep")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Encoders(List.of(ENCODER, SmallEncoder.latin())));
    }

    @Test
    void shipsEncodersWhoseNetworksAreThoseOfTheirHeads() {
        for (SentenceEncoder encoder : Encoders.shipped().encoders()) {
            double[] raw = encoder.raw("good morning 早上好");
            assertThat(raw).hasSameSizeAs(encoder.header().heads().toArray()).doesNotContain(Double.NaN);
        }
    }

    private static double probability(String text) {
        return ENCODER.probabilities(List.of(text)).getFirst()[0];
    }

    private static List<String> words(String text) {
        return new Answers(ENCODER)
                .influence(0, Wording.original(text)).stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList();
    }
}
