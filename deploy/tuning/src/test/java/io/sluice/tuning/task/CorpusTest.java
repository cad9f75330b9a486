package io.sluice.tuning.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.deploy.labelled.Convention;
import io.sluice.deploy.labelled.LabelledFile;
import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusTest {

    @TempDir
    private Path folder;

    @Test
    void eachTextTeachesOnlyTheHeadsThatItsLabelSpeaksOf() throws IOException {
        rows(
                "hatemoji\ten\ttrain\thate\t1|x\tfirst made-up text",
                "sms_spam_uci\ten\ttrain\tspam\tspam\tsecond made-up text");

        Corpus corpus = Corpus.read(folder, "en", 1, 1);

        assertThat(taught(corpus, "first made-up text", true))
                .containsExactlyInAnyOrder("hate-emoji-deep-en", "hate-deep-en", "harm-deep-en");
        assertThat(taught(corpus, "first made-up text", false))
                .contains("spam-deep-en")
                .doesNotContain("abuse-deep-en");
        assertThat(taught(corpus, "second made-up text", true)).containsExactly("spam-deep-en");
        assertThat(taught(corpus, "second made-up text", false))
                .contains("hate-deep-en")
                .doesNotContain("fraud-deep-en");
    }

    @Test
    void learnsNothingFromTheDevSplitAndFromHeldOutTexts() throws IOException {
        rows("cold\tzh\ttrain\thate\t0\t一段编出来的话", "cold\tzh\tdev\thate\t1\t另一段编出来的话");

        Corpus corpus = Corpus.read(folder, "zh", 1, 1);
        Set<String> learned = corpus.learned().stream().map(Example::text).collect(Collectors.toSet());

        assertThat(corpus.dev()).extracting(Example::text).containsExactly("另一段编出来的话");
        assertThat(learned).doesNotContain("另一段编出来的话");
        assertThat(corpus.heldOut()).isNotEmpty().noneMatch(example -> learned.contains(example.text()));
        assertThat(corpus.heldBack()).isNotEmpty().noneMatch(example -> learned.contains(example.text()));
    }

    @Test
    void holdsBackTheSameShareForTheSameSeed() throws IOException {
        rows("cold\tzh\ttrain\thate\t0\t一段编出来的话");

        Corpus one = Corpus.read(folder, "zh", 5, 1);
        Corpus again = Corpus.read(folder, "zh", 5, 1);
        Corpus other = Corpus.read(folder, "zh", 6, 1);

        assertThat(texts(again)).isEqualTo(texts(one));
        assertThat(texts(other)).isNotEqualTo(texts(one));
        double share = (double) one.heldBack().size()
                / (one.heldBack().size() + one.learned().size());
        assertThat(share).isBetween(0.06, 0.10);
    }

    @Test
    void resolvesCharactersThatASourceWroteInHtmlsWay() throws IOException {
        rows("davidson\ten\ttrain\tbenign\t2\tsun &amp; sea &#127774;");

        Corpus corpus = Corpus.read(folder, "en", 1, 1);

        assertThat(Stream.of(corpus.learned(), corpus.heldBack()).flatMap(List::stream))
                .extracting(Example::text)
                .contains("sun & sea 🌞");
    }

    @Test
    void refusesWhatIsOnlyToMeasureWith() throws IOException {
        Path forbidden = Files.createDirectory(folder.resolve("measure-only"));
        Files.writeString(forbidden.resolve("some.tsv"), LabelledFile.HEADER + "\n");

        assertThatThrownBy(() -> Corpus.read(folder, "en", 1, 1))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("only to measure with");
    }

    @Test
    void noHeadHasTheNameOfAnother() {
        List<String> names = Stream.of(EnglishHeads.ALL, ChineseHeads.ALL)
                .flatMap(List::stream)
                .map(HeadPlan::name)
                .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        Convention.ALL.stream().map(Convention::head).toList());
    }

    @Test
    void noHeadTakesALabelForBothSides() {
        assertThat(EnglishHeads.ALL).allSatisfy(CorpusTest::hasTwoSides);
        assertThat(ChineseHeads.ALL).allSatisfy(CorpusTest::hasTwoSides);
    }

    private static void hasTwoSides(HeadPlan head) {
        assertThat(head.positive().keySet())
                .doesNotContainAnyElementsOf(head.negative().keySet());
        assertThat(head.negative()).isNotEmpty();
    }

    private static List<String> texts(Corpus corpus) {
        return corpus.heldBack().stream().map(Example::text).toList();
    }

    private static List<String> taught(Corpus corpus, String text, boolean isPositive) {
        Example example = Stream.of(corpus.learned(), corpus.heldBack())
                .flatMap(List::stream)
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, corpus.heads().size())
                .filter(head -> example.teaches(head) && example.isPositive(head) == isPositive)
                .mapToObj(head -> corpus.heads().get(head).name())
                .toList();
    }

    private void rows(String... rows) throws IOException {
        Files.writeString(folder.resolve("some.tsv"), LabelledFile.HEADER + "\n" + String.join("\n", rows) + "\n");
    }
}
