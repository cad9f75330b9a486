package io.sluice.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PicturesTest {

    /** A picture is a reason to look closer at a text, by what is left of it when the text is folded. */
    @ParameterizedTest
    @MethodSource("io.sluice.classify.text.Pictures#all")
    void isAPictureWhenItIsFolded(String picture) {
        FoldedText folded = new TextFold().fold(picture);

        assertThat(new String(folded.chars(), 0, folded.length()).strip()).isEqualTo(picture);
    }
}
