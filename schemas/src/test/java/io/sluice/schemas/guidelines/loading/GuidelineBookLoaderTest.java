package io.sluice.schemas.guidelines.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.content.Surface;
import io.sluice.schemas.enforcement.Feature;
import io.sluice.schemas.guidelines.Band;
import io.sluice.schemas.guidelines.Band.Measure;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.Clause.SafeSide;
import io.sluice.schemas.guidelines.Clause.Severity;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineBook.Status;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.Ladder.Rung;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.Penalty;
import io.sluice.schemas.guidelines.ReportRules;
import io.sluice.schemas.guidelines.ReviewRules;
import io.sluice.schemas.guidelines.SecondLookRules;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.StrikeRule;
import io.sluice.schemas.guidelines.TermList;
import io.sluice.schemas.guidelines.TermList.Term;
import io.sluice.schemas.guidelines.Verdict;
import io.sluice.schemas.id.ClauseId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidelineBookLoaderTest {

    @TempDir
    Path folder;

    @Test
    void readsTheFrameOfABook() {
        GuidelineBook book = SmallBook.book();

        assertThat(book.version()).isEqualTo(7);
        assertThat(book.status()).isEqualTo(Status.SHADOW);
        assertThat(book.effectiveFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(book.title().in("zh")).isEqualTo("测试准则");
        assertThat(book.reports()).isEqualTo(new ReportRules(0.6, 100));
        assertThat(book.reviews()).isEqualTo(new ReviewRules(Duration.ofDays(180), Duration.ofDays(90)));
        assertThat(book.ladder().sharerFactor()).isEqualTo(0.5);
        assertThat(book.ladder().interoperabilityRestriction()).isEqualTo(Duration.ofDays(30));
        assertThat(book.ladder().rungs())
                .containsExactly(
                        new Rung(1, new Penalty.Warn()),
                        new Rung(4, new Penalty.Restrict(Set.of(Feature.POST, Feature.COMMENT), Duration.ofDays(1))),
                        new Rung(8, new Penalty.Suspend(Duration.ofDays(7))),
                        new Rung(16, new Penalty.Terminate()));
    }

    @Test
    void readsAllThatAClauseSays() {
        Clause clause =
                SmallBook.book().clause(new ClauseId("fraud", "phishing")).orElseThrow();

        assertThat(clause.severity()).isEqualTo(Severity.HIGH);
        assertThat(clause.floor()).isEqualTo(0.3);
        assertThat(clause.bands())
                .containsExactly(
                        new Band(0.5, Verdict.REVIEW, Set.of(Measure.OPEN_CASE)),
                        new Band(0.9, Verdict.REMOVE, Set.of(Measure.STOP_DISTRIBUTION, Measure.STRIKE)));
        assertThat(clause.strike()).isEqualTo(new StrikeRule(2, Duration.ofDays(90)));
        assertThat(clause.direct()).isEqualTo(new Penalty.Suspend(Duration.ofDays(3)));
        assertThat(clause.unlawful()).isTrue();
        assertThat(clause.legalGround()).isEqualTo("Penal code, section 1");
        assertThat(clause.category()).isEqualTo("STATEMENT_CATEGORY_SCAMS_AND_FRAUD");
        assertThat(clause.surfaces()).containsExactlyInAnyOrder(Surface.MOMENT, Surface.MESSAGE);
        assertThat(clause.platforms()).containsExactly("wechat");
        assertThat(clause.safeSide()).isEqualTo(SafeSide.OPEN_CASE);
        assertThat(clause.signals().stream().map(Signal::name))
                .containsExactly("terms:bait", "links:bad-hosts", "pattern:verify", "contact", "when:bait-with-link");
    }

    @Test
    void takesTheSafeSideWhereAClauseSaysNothing() {
        Clause clause = SmallBook.book().clause(new ClauseId("fraud", "rumour")).orElseThrow();

        assertThat(clause.safeSide()).isEqualTo(SafeSide.HOLD_FOR_REVIEW);
        assertThat(clause.unlawful()).isFalse();
        assertThat(clause.direct()).isNull();
        assertThat(clause.surfaces()).isEmpty();
        assertThat(clause.text().in("en")).isEqualTo("What was made up to frighten people.");
        assertThat(clause.signals().get(1))
                .isInstanceOfSatisfying(
                        Signal.Combination.class,
                        combination -> assertThat(combination.condition().hitKeys())
                                .containsExactlyInAnyOrder("terms:alarm", "pattern:verify"));
    }

    @Test
    void readsAHeadOfAModel() {
        Clause clause = SmallBook.with(
                        "- contact: {kinds: [PHONE, EMAIL], weight: 0.2}",
                        "- head: {name: sexism-en, from: 0.6, weight: 0.7, doubted-by: [alarm]}")
                .book()
                .clause(new ClauseId("fraud", "phishing"))
                .orElseThrow();

        assertThat(clause.signals()).contains(new Signal.Head("sexism-en", 0.6, 0.7, Set.of("alarm")));
        assertThat(clause.signals()).extracting(Signal::name).contains("head:sexism-en");
    }

    @Test
    void readsAHeadThatStandsForAnotherAndClears() {
        Clause clause = SmallBook.with("- contact: {kinds: [PHONE, EMAIL], weight: 0.2}", """
                        - head: {name: hate-deep-en, from: 0.5, weight: 0.9, instead-of: [hate-en], clears: 0.15}
                                  - head: {name: hate-en, from: 0.6, weight: 0.7}""")
                .book()
                .clause(new ClauseId("fraud", "phishing"))
                .orElseThrow();

        assertThat(clause.signals())
                .contains(
                        new Signal.Head("hate-deep-en", 0.5, 0.9, Set.of(), Set.of("hate-en"), 0.15),
                        new Signal.Head("hate-en", 0.6, 0.7, Set.of()));
    }

    @Test
    void readsWhatHasASecondLook() {
        assertThat(SmallBook.book().secondLook()).isEqualTo(SecondLookRules.DEFAULT);
        assertThat(SmallBook.with(
                                "\nbands:",
                                "\nsecond-look: {from: 0.2, to: 0.8, surfaces: [COMMENT], heads: {harm-en: 0.6}}\nbands:")
                        .book()
                        .secondLook())
                .isEqualTo(new SecondLookRules(Set.of(Surface.COMMENT), 0.2, 0.8, Map.of("harm-en", 0.6)));
    }

    @Test
    void givesEachTermTheWeightThatStandsAboveIt() {
        assertThat(SmallBook.book().termLists())
                .containsOnlyKeys("bait", "bad-hosts", "alarm")
                .containsEntry(
                        "bait",
                        new TermList(
                                "bait",
                                List.of(
                                        new Term("claim your prize", 0.9),
                                        new Term("领取奖品", 0.9),
                                        new Term("winner*", 0.4))));
    }

    @Test
    void makesTheSameBookOfItsDocumentAsOfItsFolder() {
        LoadResult again = GuidelineBookLoader.load(SmallBook.document());

        assertThat(again).isEqualTo(new Loaded(SmallBook.book(), SmallBook.document()));
    }

    @Test
    void refusesADocumentThatCallsItselfAnotherVersionThanItsText() {
        GuidelineDocument document = SmallBook.document();
        GuidelineDocument other = new GuidelineDocument(
                8, document.status(), document.effectiveFrom(), document.yaml(), document.termLists());

        assertThat(GuidelineBookLoader.load(other))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.reason()).contains("version 8", "version 7")));
    }

    @Test
    void readsABookFromAJarAsFromAFolder() throws IOException {
        Path jar = folder.resolve("books.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String file : new String[] {"book.yaml", "terms/bait.txt", "terms/bad-hosts.txt", "terms/alarm.txt"}) {
                entries.putNextEntry(new JarEntry("guidelines/small/" + file));
                Files.copy(SmallBook.folder().resolve(file), entries);
            }
        }

        LoadResult fromJar =
                GuidelineBookLoader.loadResource(URI.create("jar:" + jar.toUri() + "!/guidelines/small/book.yaml")
                        .toURL());

        assertThat(fromJar).isEqualTo(GuidelineBookLoader.load(SmallBook.folder()));
    }

    @Test
    void saysThatAFolderHoldsNoBook() {
        assertThat(GuidelineBookLoader.load(folder))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.reason()).contains("no such file")));
    }

    @Test
    void saysWhichFileIsNotText() throws IOException {
        Files.copy(SmallBook.folder().resolve("book.yaml"), folder.resolve("book.yaml"));
        Files.createDirectory(folder.resolve("terms"));
        Files.writeString(folder.resolve("terms/alarm.txt"), "@0.5\nAlarm über alles", StandardCharsets.ISO_8859_1);

        assertThat(GuidelineBookLoader.load(folder))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Object::toString)
                                .contains("terms/alarm.txt:1: the file is not in UTF-8"));
    }
}
