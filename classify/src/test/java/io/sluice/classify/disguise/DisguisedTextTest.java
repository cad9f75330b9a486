package io.sluice.classify.disguise;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.TestBook;
import io.sluice.classify.score.TestEvents;
import io.sluice.classify.verdict.Judgement;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sentences that the book that ships catches, in every disguise of {@link Disguise}: how many of them a disguise lets
 * through. Only what stands in brackets is disguised, and without it the sentence passes.
 */
class DisguisedTextTest {

    private static final Logger LOG = LoggerFactory.getLogger(DisguisedTextTest.class);
    private static final long SEED = 20_261_124;
    private static final int LEAST_TEXTS = 300;
    private static final Classifier CLASSIFIER =
            Classifier.of(TestBook.loadDefault().withoutHeads());

    private record Target(Sentence sentence) {

        String plain() {
            return sentence.text().replaceAll("[\\[\\]]", "");
        }

        String without() {
            return sentence.text().replaceAll("\\[[^]]*]", "…");
        }

        String in(Disguise disguise, Random random) {
            StringBuilder text = new StringBuilder();
            String rest = sentence.text();
            while (rest.contains("[")) {
                int from = rest.indexOf('[');
                int to = rest.indexOf(']');
                text.append(rest, 0, from).append(disguise.of(rest.substring(from + 1, to), random));
                rest = rest.substring(to + 1);
            }
            return text + rest;
        }
    }

    static Stream<Sentence> plain() {
        return Stream.of("plain-en.txt", "plain-zh.txt").flatMap(Sentence::of);
    }

    static Stream<Disguise> disguises() {
        return Stream.of(Disguise.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plain")
    void areCaughtForWhatStandsInBrackets(Sentence sentence) {
        Target target = new Target(sentence);

        assertThat(isCaught(target.plain(), false)).isTrue();
        assertThat(isCaught(target.without(), true)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    void catchesMostInDisguise(Disguise disguise) {
        Random random = new Random(SEED);
        int caught = 0;
        int caughtWhenReported = 0;
        List<Sentence> missed = new ArrayList<>();
        List<Target> targets = targets(disguise);
        for (Target target : targets) {
            String text = target.in(disguise, random);
            boolean found = isCaught(text, false);
            caught += found ? 1 : 0;
            caughtWhenReported += isCaught(text, true) ? 1 : 0;
            if (!found) {
                missed.add(target.sentence());
            }
        }
        LOG.info("{}: {} of {} caught, {} when reported", disguise, caught, targets.size(), caughtWhenReported);

        assertThat((double) caught / targets.size())
                .as("seed %d, missed %s", SEED, missed)
                .isGreaterThanOrEqualTo(disguise.leastRecall());
        assertThat(caughtWhenReported).isGreaterThanOrEqualTo(caught);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-en.txt", "plain-zh.txt"})
    void areEnoughInEachLanguage(String file) {
        long texts = disguises()
                .flatMap(disguise -> targets(disguise).stream())
                .filter(target -> target.sentence().file().equals(file))
                .count();

        assertThat(texts).isGreaterThanOrEqualTo(LEAST_TEXTS);
    }

    @Test
    void pointsIntoTheDisguisedText() {
        Random random = new Random(SEED);
        for (Disguise disguise : Disguise.values()) {
            for (Target target : targets(disguise)) {
                String text = "😀" + target.in(disguise, random) + "😀";
                Scores scores = CLASSIFIER.score(TestEvents.saying(text), true);
                assertThat(scores.evidence())
                        .as("%s %s", disguise, target.sentence())
                        .allSatisfy(evidence -> {
                            assertThat(evidence.start()).isBetween(0, evidence.end());
                            assertThat(evidence.end()).isLessThanOrEqualTo(text.length());
                            assertThat(isBoundary(text, evidence.start())).isTrue();
                            assertThat(isBoundary(text, evidence.end())).isTrue();
                        });
            }
        }
    }

    /** Only the sentences that the disguise does something to. */
    private static List<Target> targets(Disguise disguise) {
        Stream<String> files = Stream.concat(
                disguise.isForLatin() ? Stream.of("plain-en.txt") : Stream.of(),
                disguise.isForHan() ? Stream.of("plain-zh.txt") : Stream.of());
        return files.flatMap(Sentence::of)
                .map(Target::new)
                .filter(target -> !target.in(disguise, new Random(SEED)).equals(target.plain()))
                .toList();
    }

    private static boolean isBoundary(String text, int at) {
        return at == 0 || at == text.length() || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static boolean isCaught(String text, boolean reported) {
        Scores scores = CLASSIFIER.score(TestEvents.saying(text), reported);
        return Judgement.of(scores, CLASSIFIER.book()).verdict().compareTo(Verdict.REVIEW) >= 0;
    }
}
