package io.sluice.deploy.evaluate;

import io.sluice.deploy.labelled.Convention;
import io.sluice.deploy.labelled.LabelledRow;
import io.sluice.deploy.score.Depth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One labelled file, language by language. A row's score is the highest among the sections that its guideline names; a
 * negative's, among those that any row of the file names, or among all where none does. Of sources that models learned from
 * only the rows that they did not see count.
 */
final class FileEvaluation {

    /**
     * One line of the table.
     *
     * @param microseconds of a processor, for one text
     */
    record Line(String file, String language, Depth depth, Measures measures, double microseconds) {}

    private final String file;
    private final List<LabelledRow> rows;

    FileEvaluation(String file, List<LabelledRow> all) {
        this.file = file;
        Set<String> learned = new HashSet<>();
        Convention.ALL.forEach(convention -> learned.add(convention.source()));
        rows = all.stream()
                .filter(row -> !(row.isTrain() && learned.contains(row.source())))
                .toList();
    }

    /** The guidelines of rows that cannot be measured, since the book has no section for them. */
    Set<String> unknownGuidelines(Set<String> sections) {
        return rows.stream()
                .map(LabelledRow::guideline)
                .filter(name -> !RoughGuideline.isKnown(name, sections))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Line> lines(RowScorer scorer, Depth depth) {
        List<Line> lines = new ArrayList<>();
        for (String language :
                new TreeSet<>(rows.stream().map(LabelledRow::language).toList())) {
            line(rows.stream().filter(row -> row.language().equals(language)).toList(), language, scorer, depth, lines);
        }
        return lines;
    }

    private void line(List<LabelledRow> some, String language, RowScorer scorer, Depth depth, List<Line> lines) {
        Set<String> named = new HashSet<>();
        some.stream()
                .filter(row -> !RoughGuideline.isBenign(row.guideline()))
                .forEach(row -> named.addAll(RoughGuideline.sections(row.guideline(), scorer.sections())));
        Set<String> ofNegatives = named.isEmpty() ? scorer.sections() : named;
        List<LabelledRow> counted = some.stream()
                .filter(row -> RoughGuideline.isKnown(row.guideline(), scorer.sections()))
                .toList();
        if (counted.isEmpty()) {
            return;
        }
        double[] scores = new double[counted.size()];
        boolean[] positive = new boolean[counted.size()];
        boolean[] flagged = new boolean[counted.size()];
        IntStream.range(0, scores.length).parallel().forEach(i -> {
            LabelledRow row = counted.get(i);
            positive[i] = !RoughGuideline.isBenign(row.guideline());
            Set<String> sections =
                    positive[i] ? RoughGuideline.sections(row.guideline(), scorer.sections()) : ofNegatives;
            RowScorer.Outcome outcome = scorer.score(row.text(), language, sections);
            scores[i] = outcome.score();
            flagged[i] = outcome.isFlagged();
        });
        lines.add(
                new Line(file, language, depth, Measures.of(scores, positive, flagged), scorer.microseconds(counted)));
    }
}
