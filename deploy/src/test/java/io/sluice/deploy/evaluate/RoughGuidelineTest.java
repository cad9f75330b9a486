package io.sluice.deploy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.guidelines.BookSource;
import io.sluice.schemas.guidelines.Section;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoughGuidelineTest {

    private static final Set<String> ALL = BookSource.load(BookSource.DEFAULT).sections().stream()
            .map(Section::id)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource({
        "hate/harassment, hate harassment",
        "fraud_scam+impersonation, fraud account-integrity",
        "violence(weapons), violence",
        "illegal_goods(non-violent crime), regulated-goods gambling",
        "sexual(crime), sexual-content minor-safety",
        "self-harm+sexual-content, self-harm sexual-content",
        "(not mapped), ''",
        "specialised_advice, ''",
    })
    void knowsWhichSectionsAreMeant(String name, String sections) {
        assertThat(RoughGuideline.sections(name, ALL))
                .containsExactlyInAnyOrderElementsOf(Stream.of(sections.split(" "))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    @Test
    void namesSectionsThatTheBookHas() {
        for (String name : new String[] {
            "fraud_scam",
            "impersonation",
            "illegal_goods",
            "sexual_content",
            "sexual",
            "minor_safety",
            "self_harm",
            "ip"
        }) {
            assertThat(ALL).containsAll(RoughGuideline.sections(name, ALL));
            assertThat(RoughGuideline.sections(name, ALL)).isNotEmpty();
        }
        assertThat(ALL)
                .allSatisfy(section ->
                        assertThat(RoughGuideline.sections(section, ALL)).containsExactly(section));
        assertThat(RoughGuideline.sections("any", ALL)).isEqualTo(ALL);
    }

    @Test
    void takesDistressForNoViolation() {
        assertThat(RoughGuideline.isBenign("benign(assumed)")).isTrue();
        assertThat(RoughGuideline.isBenign("distress(low risk)")).isTrue();
        assertThat(RoughGuideline.isBenign("self_harm")).isFalse();
    }
}
