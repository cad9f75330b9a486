package io.sluice.tuning.task;

import io.sluice.deploy.labelled.Convention.Family;
import io.sluice.deploy.labelled.LabelledFile;
import io.sluice.deploy.labelled.LabelledRow;
import io.sluice.deploy.labelled.OwnText;
import io.sluice.deploy.labelled.OwnTexts;
import io.sluice.deploy.train.TrainingFiles;
import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The texts of one language.
 *
 * @param learned what is learned from
 * @param heldBack a share of the same that is not, to calibrate on
 * @param dev the sources' own splits for measuring, which nothing learns from
 * @param heldOut texts of our own that nothing learns from
 * @param trainedOn each source, with the number of its rows and the checksum of its file
 */
public record Corpus(
        List<HeadPlan> heads,
        List<Example> learned,
        List<Example> heldBack,
        List<Example> dev,
        List<Example> heldOut,
        List<String> trainedOn) {

    private static final int HELD_BACK_PERCENT = 8;

    /** What no source has examples of, but our own texts: these are read more often. */
    private static final Set<Family> RARE = EnumSet.of(
            Family.ABUSE,
            Family.VIOLENCE,
            Family.SEXUAL,
            Family.SELF_HARM,
            Family.FRAUD,
            Family.GAMBLING,
            Family.GOODS);

    /**
     * @param own how much more often than usual our own texts are read
     * @throws CommandFailure if the folder has files that must not be learned from, or none of the language
     */
    public static Corpus read(Path folder, String language, long seed, double own) throws IOException {
        boolean isEnglish = language.equals("en");
        List<HeadPlan> heads = isEnglish ? EnglishHeads.ALL : ChineseHeads.ALL;
        Map<String, Double> passes = isEnglish ? EnglishHeads.PASSES : ChineseHeads.PASSES;
        Corpus corpus = new Corpus(
                heads, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path file : TrainingFiles.in(folder)) {
            corpus.add(file, passes, seed);
        }
        if (corpus.learned.isEmpty()) {
            throw new CommandFailure(
                    "there are no rows of " + language + " in " + folder, "name a folder with *.tsv.gz files");
        }
        corpus.addOwn(language, passes, seed, own);
        return corpus;
    }

    private void add(Path file, Map<String, Double> passes, long seed) throws IOException {
        Map<String, Integer> rows = new TreeMap<>();
        for (LabelledRow row : LabelledFile.read(file)) {
            String origin = row.source() + ":" + row.label();
            Double often = passes.getOrDefault(origin, passes.get(row.source()));
            if (often != null) {
                Example example = example(Entities.resolved(row.text()), origin, often, head -> head.of(row));
                if (!row.isTrain()) {
                    dev.add(example);
                } else if (example.teachesAny()) {
                    rows.merge(row.source(), 1, Integer::sum);
                    (isHeldBack(example.text(), seed) ? heldBack : learned).add(example);
                }
            }
        }
        String sum = LabelledFile.checksum(file);
        rows.forEach((source, count) -> trainedOn.add(source + ", " + count + " rows, sha-256 " + sum));
    }

    private void addOwn(String language, Map<String, Double> passes, long seed, double factor) {
        int count = 0;
        for (OwnText text : OwnTexts.of(language)) {
            double often = factor * passes.getOrDefault(passesOf(text), 1.0);
            String source = text.isSingle() ? Rows.OWN_SINGLE : Rows.OWN;
            Example example = example(text.text(), source + ":" + text.kind(), often, head -> head.of(text));
            if (text.isHeldOut()) {
                heldOut.add(example);
            } else if (example.teachesAny()) {
                count++;
                (isHeldBack(text.text(), seed) ? heldBack : learned).add(example);
            }
        }
        trainedOn.add(count + " texts of the project's own");
    }

    private static String passesOf(OwnText text) {
        if (text.isSingle()) {
            return Rows.OWN_SINGLE;
        }
        return Collections.disjoint(text.positive(), RARE) ? Rows.OWN : Rows.OWN_RARE;
    }

    private Example example(
            String text, String origin, double passes, Function<HeadPlan, Optional<HeadPlan.Lesson>> of) {
        float[] targets = new float[heads.size()];
        float[] weights = new float[heads.size()];
        for (int i = 0; i < targets.length; i++) {
            int head = i;
            of.apply(heads.get(i)).ifPresent(lesson -> {
                targets[head] = lesson.isPositive() ? 1 : 0;
                weights[head] = (float) lesson.weight();
            });
        }
        return new Example(text, origin, targets, weights, passes);
    }

    /** By the text, so that copies of it are on one side. */
    static boolean isHeldBack(String text, long seed) {
        return Integer.remainderUnsigned(mixed(text.hashCode() ^ seed * 0x9E3779B97F4A7C15L), 100) < HELD_BACK_PERCENT;
    }

    private static int mixed(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (int) (z ^ z >>> 31);
    }
}
