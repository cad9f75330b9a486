package io.sluice.deploy.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.labelled.Convention.Family;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void neverLearnsFromWhatIsHeldOut(String language) {
        List<OwnText> all = OwnTexts.of(language);
        Set<String> learned = texts(all, false);
        Set<String> heldOut = texts(all, true);

        assertThat(learned).hasSizeGreaterThan(300).doesNotContainAnyElementsOf(heldOut);
        assertThat(heldOut).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void leavesNoSlotOpen(String language) {
        assertThat(OwnTexts.of(language)).allSatisfy(text -> {
            assertThat(text.text()).doesNotContain("{", "}");
            assertThat(Collections.disjoint(text.positive(), text.negative())).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Family.class,
            names = {"RUMOUR"},
            mode = EnumSource.Mode.EXCLUDE)
    void showsViolationsOfAFamilyAndMoreThatOnlyLookLikeThem(Family family) {
        List<OwnText> learned =
                OwnTexts.of("en").stream().filter(text -> !text.isHeldOut()).toList();
        long positive = learned.stream()
                .filter(text -> text.positive().contains(family))
                .count();
        long negative = learned.stream()
                .filter(text -> text.negative().contains(family))
                .count();

        assertThat(positive).isGreaterThan(300);
        assertThat(negative).isGreaterThan(positive);
    }

    @Test
    void fillsEverySlotWithEachOfItsWords() {
        List<OwnText> texts = OwnTexts.parse("en", """
                @who: a | b | c
                # a remark
                [train, kind, +hate -spam]
                {who} and {who}
                [held-out, other, -hate]
                plain
                """);

        assertThat(texts).extracting(OwnText::text).containsExactly("a and a", "b and c", "c and b", "plain");
        assertThat(texts.getFirst().positive()).containsExactly(Family.HATE);
        assertThat(texts.getFirst().negative()).containsExactly(Family.SPAM);
        assertThat(texts.getFirst().isHeldOut()).isFalse();
        assertThat(texts.getLast().kind()).isEqualTo("other");
        assertThat(texts.getLast().isHeldOut()).isTrue();
        assertThat(texts).extracting(OwnText::isSingle).containsExactly(false, false, false, true);
    }

    private static Set<String> texts(List<OwnText> all, boolean heldOut) {
        return all.stream()
                .filter(text -> text.isHeldOut() == heldOut)
                .map(OwnText::text)
                .collect(Collectors.toSet());
    }
}
