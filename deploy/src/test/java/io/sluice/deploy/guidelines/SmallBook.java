package io.sluice.deploy.guidelines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A book with two clauses: {@code instant loan} is removed and struck, {@code share this} is a case for review. */
public final class SmallBook {

    public static final String YAML = """
            version: 7
            status: live
            effective-from: 2000-01-01T00:00:00Z
            title: {en: Test}
            ladder:
              sharer-factor: 0.5
              interoperability-restriction: P30D
              rungs:
                - {points: 1, penalty: warning}
                - {points: 4, penalty: suspension, for: P7D}
            reports: {score-factor: 0.6, max-reporters: 100}
            reviews: {case-retention: P180D, item-retention: P180D}
            bands:
              standard:
                - {from: 0.5, verdict: REVIEW, measures: [OPEN_CASE]}
                - {from: 0.75, verdict: LIMIT, measures: [CAUTION]}
                - {from: 0.92, verdict: REMOVE, measures: [STOP_DISTRIBUTION, STRIKE]}
            sections:
              - id: fraud
                title: {en: Fraud}
                clauses:
                  - id: loan
                    severity: high
                    title: {en: Loans}
                    text: {en: No loans.}
                    signals:
                      - terms: loans
                    floor: 0.3
                    bands: standard
                    strike: {points: 2, expires: P90D}
                    category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD
              - id: spam
                title: {en: Spam}
                clauses:
                  - id: bait
                    severity: low
                    title: {en: Bait}
                    text: {en: No bait.}
                    signals:
                      - pattern: {label: share, regex: '(?i)share this', weight: 0.6}
                    floor: 0.3
                    bands: standard
                    strike: {points: 1, expires: P90D}
                    category: STATEMENT_CATEGORY_OTHER_VIOLATION_TC
            """;

    private SmallBook() {}

    /** Writes the book into a new folder, and returns that. */
    public static Path write(Path folder) throws IOException {
        Path terms = Files.createDirectories(folder.resolve("book/terms"));
        Files.writeString(terms.resolve("loans.txt"), "@0.95\ninstant loan\n@0.2\nloan\n");
        Files.writeString(folder.resolve("book/book.yaml"), YAML);
        return folder.resolve("book");
    }
}
