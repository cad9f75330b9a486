package io.sluice.classify.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.TestBook;
import io.sluice.classify.score.TestEvents;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.guidelines.Verdict;
import io.sluice.schemas.id.ClauseId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the terms of the book that ships make of a few sentences of our own in languages that no model covers. */
class LanguagesTest {

    private static final double CLEAR = 0.5;
    private static final int LEAST_LANGUAGES = 20;
    private static final String INNOCENT = "-";
    private static final Classifier TERMS = Classifier.of(TestBook.loadDefault().withoutHeads());

    private record Sentence(int line, String language, String clause, String text) {

        /** Where it stands, not what it says. */
        @Override
        public String toString() {
            return language + ":" + line;
        }
    }

    static Stream<Sentence> violations() {
        return sentences().filter(sentence -> !sentence.clause().equals(INNOCENT));
    }

    static Stream<Sentence> innocent() {
        return sentences().filter(sentence -> sentence.clause().equals(INNOCENT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void findsAbuseInOtherLanguages(Sentence sentence) {
        ClauseId clause = ClauseId.parse(sentence.clause());

        assertThat(scores(sentence).scores())
                .filteredOn(score -> score.clause().equals(clause))
                .extracting(ClauseScore::score)
                .allSatisfy(score -> assertThat(score).isGreaterThanOrEqualTo(CLEAR))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("innocent")
    void letsEverydayTextsOfOtherLanguagesPass(Sentence sentence) {
        assertThat(Judgement.of(scores(sentence), TERMS.book()).verdict()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void everyLanguageHasBothSides() {
        List<String> caught = violations().map(Sentence::language).distinct().toList();

        assertThat(caught)
                .hasSizeGreaterThanOrEqualTo(LEAST_LANGUAGES)
                .containsExactlyInAnyOrderElementsOf(
                        innocent().map(Sentence::language).distinct().toList());
    }

    private static Scores scores(Sentence sentence) {
        return TERMS.score(TestEvents.saying(sentence.text()), false);
    }

    private static Stream<Sentence> sentences() {
        String file = "languages.tsv";
        try (InputStream in = LanguagesTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return IntStream.range(0, lines.size())
                    .filter(line -> !lines.get(line).startsWith("#"))
                    .mapToObj(line -> {
                        String[] fields = lines.get(line).split("\t", -1);
                        return new Sentence(line + 1, fields[0], fields[1], fields[2]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
