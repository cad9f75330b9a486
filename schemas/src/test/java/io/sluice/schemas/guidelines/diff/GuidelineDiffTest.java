package io.sluice.schemas.guidelines.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.diff.Change.Added;
import io.sluice.schemas.guidelines.diff.Change.Changed;
import io.sluice.schemas.guidelines.diff.Change.Kind;
import io.sluice.schemas.guidelines.diff.Change.Removed;
import io.sluice.schemas.guidelines.diff.Change.Subject;
import io.sluice.schemas.guidelines.diff.Change.Terms;
import io.sluice.schemas.guidelines.loading.SmallBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidelineDiffTest {

    private static final Subject BOOK = new Subject(Kind.BOOK, "book");
    private static final Subject PHISHING = new Subject(Kind.CLAUSE, "fraud/phishing");

    @Test
    void findsNothingBetweenABookAndItself() {
        assertThat(diff(SmallBook.with()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "floor: 0.3 => floor: 0.35 => floor => 0.3 => 0.35",
                "severity: high => severity: low => severity => high => low",
                "safe-side: OPEN_CASE => safe-side: ALLOW => safe-side => OPEN_CASE => ALLOW",
                "[MOMENT, MESSAGE] => [] => surfaces => MESSAGE, MOMENT => all",
                "points: 2, expires => points: 3, expires => strike => 2 points for P90D => 3 points for P90D",
                "title: {en: Phishing} => title: {en: Bait} => title en => Phishing => Bait",
                "suspension, for: P3D => warning => direct => suspension for P3D => warning",
                "section 1 => section 2 => legal-ground => Penal code, section 1 => Penal code, section 2",
                "[PHONE, EMAIL], weight: 0.2 => [PHONE], weight: 0.3 => signal contact"
                        + " => EMAIL, PHONE with weight 0.2 => PHONE with weight 0.3",
                "verify your account => check your account => signal pattern:verify"
                        + " => (?i)verify your account with weight 0.8 => (?i)check your account with weight 0.8",
                "[STOP_DISTRIBUTION, STRIKE] => [STRIKE] => band 0.9"
                        + " => REMOVE with STOP_DISTRIBUTION, STRIKE => REMOVE with STRIKE",
            })
    void saysWhatAClauseSaidBeforeAndSaysNow(String replaced, String by, String field, String from, String to) {
        assertThat(diff(SmallBook.with(replaced, by)).changes())
                .containsExactly(new Changed(PHISHING, field, from, to));
    }

    @Test
    void describesAHead() {
        GuidelineDiff diff = diff(SmallBook.with(
                "- contact: {kinds: [PHONE, EMAIL], weight: 0.2}",
                "- head: {name: bait-en, from: 0.6, weight: 0.7, doubted-by: [alarm]}"));

        assertThat(diff.changes())
                .contains(new Changed(
                        PHISHING,
                        "signal head:bait-en",
                        null,
                        "head bait-en from 0.6 with weight 0.7, doubted by alarm"));
    }

    @Test
    void describesAHeadThatStandsForAnotherAndTheSecondLook() {
        GuidelineDiff diff = diff(SmallBook.with(
                "\nbands:",
                "\nsecond-look: {from: 0.2, to: 0.8, surfaces: [COMMENT], heads: {harm-en: 0.7}}\nbands:",
                "- contact: {kinds: [PHONE, EMAIL], weight: 0.2}",
                """
                - head: {name: bait-deep-en, from: 0.6, weight: 0.7, instead-of: [bait-en], clears: 0.1}
                          - head: {name: bait-en, from: 0.6, weight: 0.7}"""));

        assertThat(diff.changes())
                .contains(
                        new Changed(BOOK, "second-look", "from 0.3 to 0.9", "from 0.2 to 0.8"),
                        new Changed(BOOK, "second-look surfaces", "none", "COMMENT"),
                        new Changed(BOOK, "second-look head harm-en", null, "from 0.7"),
                        new Changed(
                                PHISHING,
                                "signal head:bait-deep-en",
                                null,
                                "head bait-deep-en from 0.6 with weight 0.7, instead of bait-en, clears below 0.1"));
    }

    @Test
    void saysWhatChangedInTheLadder() {
        GuidelineDiff diff =
                diff(SmallBook.with("{points: 8, penalty: suspension, for: P7D}", "{points: 9, penalty: warning}"));

        assertThat(diff.changes())
                .containsExactly(
                        new Changed(BOOK, "ladder rung 8", "suspension for P7D", null),
                        new Changed(BOOK, "ladder rung 9", null, "warning"));
    }

    @Test
    void findsClausesAndSectionsThatCameAndWent() {
        GuidelineDiff diff =
                diff(SmallBook.with("      - id: rumour", """
                  - id: hearsay
                    title: {en: Hearsay}
                    clauses:
                      - id: rumour""".indent(2).stripTrailing()));

        assertThat(diff.changes())
                .containsExactly(
                        new Added(new Subject(Kind.SECTION, "hearsay")),
                        new Removed(new Subject(Kind.CLAUSE, "fraud/rumour")),
                        new Added(new Subject(Kind.CLAUSE, "hearsay/rumour")));
    }

    @Test
    void countsTheTermsThatCameAndWent() {
        Loaded other = SmallBook.withTerms("bait", "@0.9\n领取奖品\nfree money\nlast chance\n@0.5\nwinner*\n");

        assertThat(diff(other).changes()).containsExactly(new Terms(new Subject(Kind.TERM_LIST, "bait"), 2, 1, 1));
    }

    @Test
    void saysThatAVersionWentLive() {
        assertThat(diff(SmallBook.with("version: 7", "version: 8", "status: shadow", "status: live"))
                        .changes())
                .containsExactly(new Changed(BOOK, "version", "7", "8"), new Changed(BOOK, "status", "shadow", "live"));
    }

    private static GuidelineDiff diff(Loaded other) {
        return GuidelineDiff.between(SmallBook.book(), other.book());
    }
}
