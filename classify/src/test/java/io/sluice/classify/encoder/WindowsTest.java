package io.sluice.classify.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.encoder.Windows.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void readsAShortTextAtOnce() {
        assertThat(Windows.of(words(0, 1), 32)).containsExactly(new Window(0, 0));
        assertThat(Windows.of(words(30, 1), 32)).containsExactly(new Window(0, 30));
    }

    @Test
    void readsALongerTextWholeInWindowsThatOverlapAndBeginAtWords() {
        for (int size = 31; size < 150; size++) {
            Pieces pieces = words(size, 3);
            List<Window> windows = Windows.of(pieces, 32);
            assertThat(windows.getFirst().from()).isZero();
            assertThat(windows.getLast().to()).isEqualTo(size);
            for (int i = 0; i < windows.size(); i++) {
                assertThat(windows.get(i).to() - windows.get(i).from()).isEqualTo(30);
                if (i > 0) {
                    assertThat(windows.get(i).from())
                            .isLessThan(windows.get(i - 1).to());
                }
                if (i < windows.size() - 1) {
                    assertThat(pieces.isBoundary(windows.get(i).from())).isTrue();
                }
            }
        }
    }

    @Test
    void readsAVeryLongTextInSoManyWindowsThatReachFromItsBeginningToItsEnd() {
        List<Window> windows = Windows.of(words(100_000, 2), 32);
        assertThat(windows).hasSize(Windows.MOST);
        assertThat(windows.getFirst()).isEqualTo(new Window(0, 30));
        assertThat(windows.getLast()).isEqualTo(new Window(99_970, 100_000));
        assertThat(windows.get(4).from()).isBetween(50_000, 60_000);
    }

    private static Pieces words(int pieces, int eachOf) {
        Pieces words = new Pieces();
        for (int i = 0; i < pieces; i++) {
            if (i % eachOf == 0) {
                words.beginWord(i);
            }
            words.add(i);
        }
        return words;
    }
}
