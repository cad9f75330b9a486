package io.sluice.classify.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.encoder.Windows.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

    private static final String WORDY = "a ".repeat(30).strip();

    private static final String SENTENCE = "one two three four five six seven eight nine ten. ";

    /** Every word is a piece, and every sign. */
    private static final WordPieces WORDS = new WordPieces(Map.of("[UNK]", 0), true);

    @Test
    void readsAShortTextAtOnce() {
        assertThat(windows("", 64)).containsExactly("");
        assertThat(windows("One. Two. Three.", 64)).containsExactly("One. Two. Three.");
    }

    @Test
    void readsALongTextInSentencesAsManyAsFit() {
        assertThat(windows(SENTENCE.repeat(9).strip(), 128))
                .containsExactly(SENTENCE.repeat(4).strip(), SENTENCE.repeat(4).strip(), SENTENCE.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {". ", "! ", "?\" ", "\n", "。", "！", "？”", ".) ", "! 🔪 ", "!👩\u200d👧 "})
    void endsSentencesAtTheirMarksAndAtLines(String end) {
        String first = WORDY + end;
        assertThat(windows(first + WORDY, 128)).containsExactly(first.strip(), WORDY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "“我", "- a", "#a", "@a", "¿a", "（我"})
    void beginsSentencesWithWhatOpensThem(String beginning) {
        String second = beginning + " " + WORDY;
        assertThat(windows(WORDY + ".\n" + second, 128)).containsExactly(WORDY + ".", second);
        assertThat(windows(WORDY + ".” " + second, 128)).containsExactly(WORDY + ".”", second);
    }

    @ParameterizedTest
    @ValueSource(strings = {", ", ".", " - ", "，", "k!ll", "/?id=", " 3.5 "})
    void endsNoSentenceWithinAWordOrANumber(String noEnd) {
        String whole = WORDY + noEnd + WORDY;
        assertThat(windows(whole, 128)).containsExactly(whole);
    }

    @Test
    void endsASentenceBeforeHanWithoutASpace() {
        String first = "我".repeat(30) + "!";
        assertThat(windows(first + "你".repeat(30), 128)).containsExactly(first, "你".repeat(30));
    }

    @Test
    void readsHanWithoutAnyMarkInPartsAsLongAsTheEncoderTakes() {
        assertThat(windows("我".repeat(300), 128))
                .hasSize(3)
                .allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(126));
    }

    @Test
    void cutsNoWordInPieces() {
        WordPieces letters = new WordPieces(Map.of("[UNK]", 0, "a", 1, "##a", 2), true);
        String text = "aaaa ".repeat(60).strip() + " 🔪";
        Pieces pieces = letters.ofSpoken(text);
        List<Window> windows = Windows.of(pieces, text, 64);
        assertThat(windows).hasSizeGreaterThan(3).allSatisfy(window -> {
            assertThat(pieces.isBoundary(window.from())).isTrue();
            assertThat(pieces.isBoundary(window.to())).isTrue();
        });
        assertThat(windows.getLast().to()).isEqualTo(pieces.size());
    }

    @Test
    void readsALongSentenceByItself() {
        String sentence = "a ".repeat(80).strip() + ".";
        assertThat(windows("Short. " + sentence + " Short.", 128)).containsExactly("Short.", sentence, "Short.");
    }

    @Test
    void readsASentenceThatIsTooLongInPartsThatOverlap() {
        Pieces pieces = WORDS.of("a ".repeat(200).strip());
        List<Window> windows = Windows.of(pieces, "a ".repeat(200).strip(), 64);
        assertThat(windows.getFirst()).isEqualTo(new Window(0, 62));
        assertThat(windows.getLast().to()).isEqualTo(200);
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).from()).isEqualTo(windows.get(i - 1).to() - 62 / 8);
        }
    }

    @Test
    void readsAllOfATextWhateverItsSentences() {
        for (int length = 1; length < 300; length++) {
            String text = (SENTENCE.repeat(length % 7) + "word ".repeat(length)).strip();
            Pieces pieces = WORDS.of(text);
            int read = 0;
            for (Window window : Windows.of(pieces, text, 64)) {
                assertThat(window.from()).isLessThanOrEqualTo(read);
                assertThat(window.to()).isGreaterThan(read).isLessThanOrEqualTo(window.from() + 62);
                read = window.to();
            }
            assertThat(read).isEqualTo(pieces.size());
        }
    }

    @Test
    void readsSomeOfAVeryLongTextFromItsBeginningToItsEnd() {
        for (String sentence : List.of(SENTENCE, "Oh. ", "a ".repeat(45).strip() + ". ")) {
            String text = sentence.repeat(5_000).strip();
            Pieces pieces = WORDS.of(text);
            List<Window> windows = Windows.of(pieces, text, 128);
            assertThat(windows.stream().mapToInt(Window::size).sum())
                    .isBetween(Windows.MOST - 2 * Windows.TOGETHER, Windows.MOST);
            assertThat(windows.getFirst().from()).isZero();
            assertThat(windows.getLast().to()).isEqualTo(pieces.size());
            assertThat(windows.get(windows.size() / 2).from())
                    .isBetween(4 * pieces.size() / 10, 6 * pieces.size() / 10);
        }
    }

    private static List<String> windows(String text, int maxTokens) {
        Pieces pieces = WORDS.of(text);
        List<String> read = new ArrayList<>();
        for (Window window : Windows.of(pieces, text, maxTokens)) {
            int from = window.from() == 0 ? 0 : pieces.start(window.from());
            int to = window.to() == pieces.size() ? text.length() : pieces.start(window.to());
            read.add(text.substring(from, to).strip());
        }
        return read;
    }
}
