package io.sluice.classify.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.encoder.Windows.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsTest {

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

    @Test
    void endsSentencesAtTheirMarksAndAtLines() {
        String words = "a ".repeat(30);
        for (String end : List.of(". ", "! ", "?\" ", "\n", "。", "！", "？”", ".) ")) {
            String first = words.strip() + end;
            assertThat(windows(first + words.strip(), 128)).as(end).containsExactly(first.strip(), words.strip());
        }
        for (String noEnd : List.of(", ", ".", " - ", "，")) {
            String whole = words.strip() + noEnd + words.strip();
            assertThat(windows(whole, 128)).as(noEnd).containsExactly(whole);
        }
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
    void readsAVeryLongTextInSoManyWindowsThatReachFromItsBeginningToItsEnd() {
        String text = SENTENCE.repeat(10_000).strip();
        Pieces pieces = WORDS.of(text);
        List<Window> windows = Windows.of(pieces, text, 128);
        assertThat(windows).hasSize(Windows.MOST);
        assertThat(windows.getFirst().from()).isZero();
        assertThat(windows.getLast().to()).isEqualTo(pieces.size());
        assertThat(windows.get(Windows.MOST / 2).from()).isBetween(50_000, 60_000);
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
