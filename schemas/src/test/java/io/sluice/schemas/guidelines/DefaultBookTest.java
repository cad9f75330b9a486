package io.sluice.schemas.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.guidelines.Band.Measure;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.ClauseId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the platform's published guidelines ask of the book that ships with Sluice. */
class DefaultBookTest {

    private static final GuidelineBook BOOK = load();
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static GuidelineBook load() {
        return switch (GuidelineBookLoader.loadDefault()) {
            case Loaded(var book, var document) -> book;
            case Rejected(var problems) -> throw new AssertionError("the default book does not check: " + problems);
        };
    }

    @Test
    void hasEverySectionAndClauseOfTheGuidelines() {
        assertThat(BOOK.clauses().map(clause -> clause.id().toString()))
                .containsExactlyInAnyOrder(
                        "minor-safety/exploitation",
                        "minor-safety/targeting",
                        "minor-safety/personal-data",
                        "violence/graphic",
                        "violence/incitement",
                        "violence/threat",
                        "violence/weapon-instructions",
                        "violence/terrorism",
                        "violence/animal-abuse",
                        "hate/attack",
                        "hate/dehumanisation",
                        "hate/exclusion",
                        "harassment/abuse",
                        "harassment/bullying",
                        "harassment/profanity",
                        "sexual-content/explicit",
                        "sexual-content/solicitation",
                        "sexual-content/non-consensual",
                        "self-harm/promotion",
                        "self-harm/risk",
                        "fraud/financial",
                        "fraud/romance",
                        "fraud/impersonation-scam",
                        "fraud/phishing",
                        "fraud/recruitment",
                        "gambling/promotion",
                        "gambling/red-packet",
                        "regulated-goods/drugs",
                        "regulated-goods/weapons",
                        "regulated-goods/tobacco",
                        "regulated-goods/medical",
                        "regulated-goods/false-documents",
                        "regulated-goods/counterfeit",
                        "regulated-goods/hacking-tools",
                        "regulated-goods/lending",
                        "spam/unsolicited",
                        "spam/engagement-bait",
                        "spam/flood",
                        "account-integrity/impersonation",
                        "account-integrity/hijack",
                        "account-integrity/automation",
                        "account-integrity/multiple-accounts",
                        "intellectual-property/copyright",
                        "intellectual-property/trademark",
                        "intellectual-property/counterfeit-offer",
                        "privacy/personal-data",
                        "privacy/threat-to-publish",
                        "misinformation/harmful-rumour");
    }

    @Test
    void speaksEnglishAndChineseThroughout() {
        Stream<LocalizedText> texts = Stream.of(
                        Stream.of(BOOK.title()),
                        BOOK.sections().stream().map(Section::title),
                        BOOK.clauses().map(Clause::title),
                        BOOK.clauses().map(Clause::text))
                .flatMap(each -> each);

        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(text.byLanguage()).containsOnlyKeys("en", "zh");
            assertThat(text.in("en")).doesNotContainPattern(HAN).isNotBlank();
            assertThat(text.in("zh")).containsPattern(HAN);
        });
    }

    @Test
    void looksForEveryClauseInBothLanguages() {
        Set<ClauseId> withTerms = new HashSet<>();
        BOOK.clauses().forEach(clause -> {
            List<String> terms = termsOf(clause);
            if (terms.stream().anyMatch(term -> HAN.matcher(term).find())
                    && terms.stream().anyMatch(term -> !HAN.matcher(term).find())) {
                withTerms.add(clause.id());
            }
        });

        assertThat(BOOK.clauses().map(Clause::id)).allMatch(withTerms::contains);
    }

    private static List<String> termsOf(Clause clause) {
        return clause.signals().stream()
                .filter(Signal.Terms.class::isInstance)
                .map(signal -> BOOK.termLists().get(((Signal.Terms) signal).list()))
                .flatMap(list -> list.terms().stream())
                .map(TermList.Term::text)
                .toList();
    }

    @Test
    void climbsFromWarningToTermination() {
        assertThat(BOOK.ladder().rungs().stream()
                        .map(rung -> rung.penalty().getClass().getSimpleName()))
                .containsExactly("Warn", "Restrict", "Suspend", "Suspend", "Terminate");
    }

    @Test
    void sendsTheSeverestStraightToTheTopAndToLawEnforcement() {
        assertThat(List.of(clause("minor-safety/exploitation"), clause("violence/terrorism")))
                .allSatisfy(clause -> {
                    assertThat(clause.direct()).isInstanceOf(Penalty.Terminate.class);
                    assertThat(clause.unlawful()).isTrue();
                    assertThat(clause.bands().getLast().verdict()).isEqualTo(Verdict.REMOVE);
                    assertThat(clause.bands().getLast().measures())
                            .contains(Measure.STRIKE, Measure.REFER_TO_LAW_ENFORCEMENT);
                });
    }

    @Test
    void helpsAPersonAtRiskAndNeverPunishes() {
        Clause risk = clause("self-harm/risk");

        assertThat(risk.strike().points()).isZero();
        assertThat(risk.bands()).isNotEmpty().allSatisfy(band -> {
            assertThat(band.verdict()).isLessThan(Verdict.LIMIT);
            assertThat(band.measures()).contains(Measure.REFER_TO_SUPPORT).doesNotContain(Measure.HOLD, Measure.STRIKE);
        });
    }

    @Test
    void neverRemovesNorPunishesCoarseLanguage() {
        Clause profanity = clause("harassment/profanity");

        assertThat(profanity.severity()).isEqualTo(Clause.Severity.LOW);
        assertThat(profanity.bands()).allMatch(band -> band.verdict() != Verdict.REMOVE && !band.has(Measure.STRIKE));
    }

    @Test
    void leavesToAPersonWhatATextCannotEstablish() {
        assertThat(List.of(
                        clause("intellectual-property/copyright"),
                        clause("intellectual-property/trademark"),
                        clause("account-integrity/multiple-accounts")))
                .flatMap(Clause::bands)
                .allMatch(band -> band.verdict() == Verdict.REVIEW && band.has(Measure.OPEN_CASE));
    }

    @Test
    void keepsSpamFraudAndGamblingFromCrossingPlatforms() {
        assertThat(List.of(clause("spam/unsolicited"), clause("fraud/financial"), clause("gambling/promotion")))
                .allMatch(clause -> clause.bands().getLast().has(Measure.RESTRICT_INTEROPERABILITY));
    }

    @Test
    void neverTakesTheNameOfAGroupForAHint() {
        assertThat(BOOK.termLists()).containsKey("context-identity");
        assertThat(BOOK.clauses().flatMap(clause -> clause.signals().stream()).map(Signal::name))
                .doesNotContain("terms:context-identity");
    }

    private static Clause clause(String id) {
        return BOOK.clause(ClauseId.parse(id)).orElseThrow();
    }
}
