package io.sluice.classify.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.Inquiry;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.Verdict;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the book that ships makes of sentences of our own: {@code violations.tsv} must be caught, {@code innocent.txt}
 * must pass. Whoever changes a term or a weight sees here what it does.
 */
class DefaultBookVerdictsTest {

    private static final Classifier CLASSIFIER = classifier();

    private record Sentence(String file, int line, String text) {
        String field(int index) {
            return text.split("\t", -1)[index];
        }

        /** Where it stands, not what it says. */
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    private static Classifier classifier() {
        return switch (GuidelineBookLoader.loadDefault()) {
            case Loaded(var book, var document) -> Classifier.of(book);
            case Rejected(var problems) -> throw new AssertionError("the default book does not check: " + problems);
        };
    }

    static Stream<Sentence> violations() {
        return sentences("violations.tsv");
    }

    static Stream<Sentence> innocent() {
        return sentences("innocent.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void catchesUnderTheRightClause(Sentence sentence) {
        Verdict least = Verdict.valueOf(sentence.field(0));
        ClauseId clause = ClauseId.parse(sentence.field(1));

        Scores scores = CLASSIFIER.score(saying(sentence.field(2)), false);

        assertThat(verdict(scores, clause)).as("%s in %s", clause, scores).isGreaterThanOrEqualTo(least);
    }

    private static Verdict verdict(Scores scores, ClauseId clause) {
        double score = scores.scores().stream()
                .filter(each -> each.clause().equals(clause))
                .mapToDouble(ClauseScore::score)
                .findFirst()
                .orElse(0);
        return CLASSIFIER
                .book()
                .clause(clause)
                .orElseThrow()
                .band(score)
                .map(Band::verdict)
                .orElse(Verdict.ALLOW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("innocent")
    void letsPassWhatIsInnocent(Sentence sentence) {
        Scores scores = CLASSIFIER.score(saying(sentence.text()), false);

        assertThat(Judgement.of(scores, CLASSIFIER.book()).verdict())
                .as("%s", scores)
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void hasSentencesForEveryClause() {
        Set<String> caught = violations().map(sentence -> sentence.field(1)).collect(Collectors.toSet());

        assertThat(CLASSIFIER.book().clauses().map(clause -> clause.id().toString()))
                .containsExactlyInAnyOrderElementsOf(caught);
    }

    /** A model that learned from short sentences of ours may see nothing in a long text, and must not clear it then. */
    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "When I get my hands on you I'm going to break every bone in your body, starting with your fingers. I know "
                        + "where you live, I know where your kids go to school. You should have kept your mouth shut.",
                "lol look at this retard trying to talk about politics. stfu you inbred moron, go eat your crayons and let "
                        + "the adults talk"
            })
    void lookingAgainClearsNothingOutright(String text) {
        Scores scores = CLASSIFIER.secondScores(new Inquiry(saying(text), false));
        assertThat(Judgement.of(scores, CLASSIFIER.book()).verdict()).isGreaterThanOrEqualTo(Verdict.LIMIT);
    }

    private static ContentEvent saying(String text) {
        return new ContentEvent(
                new AccountId("someone"),
                new ContentId("something"),
                0,
                ContentChange.CREATED,
                Surface.MESSAGE,
                Audience.GROUP,
                20,
                text,
                List.of(),
                "wechat",
                null,
                null,
                null,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static Stream<Sentence> sentences(String file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).startsWith("#"))
                .mapToObj(i -> new Sentence(file, i + 1, lines.get(i)));
    }

    private static List<String> lines(String file) {
        try (InputStream in = DefaultBookVerdictsTest.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not beside the test");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
