package io.sluice.deploy.train;

import io.sluice.classify.linear.NGramShape;
import io.sluice.classify.linear.Script;
import io.sluice.classify.linear.training.HeadTask;
import io.sluice.classify.linear.training.LabelledText;
import io.sluice.classify.linear.training.ModelTask;
import io.sluice.deploy.labelled.Convention;
import io.sluice.deploy.labelled.LabelledFile;
import io.sluice.deploy.labelled.LabelledRow;
import io.sluice.deploy.labelled.OwnText;
import io.sluice.deploy.labelled.OwnTexts;
import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What may be learned from, and which head learns what of it. Rows of a source's dev split are left for evaluation. */
final class TrainingData {

    private static final double WEIGHT = 1;

    /** Of all texts together that one template makes: they are much alike. */
    private static final double TEMPLATE_WEIGHT = 3;

    private final Map<String, List<LabelledRow>> bySource = new TreeMap<>();
    private final Map<String, String> origins = new TreeMap<>();
    private final boolean withOwnTexts;

    private TrainingData(boolean withOwnTexts) {
        this.withOwnTexts = withOwnTexts;
    }

    /** @throws CommandFailure if the folder has files that must not be learned from, or none */
    static TrainingData read(Path folder, boolean withOwnTexts) throws IOException {
        TrainingData data = new TrainingData(withOwnTexts);
        for (Path file : TrainingFiles.in(folder)) {
            data.add(file);
        }
        if (data.bySource.isEmpty()) {
            throw new CommandFailure("there are no rows to train on in " + folder, "name a folder with *.tsv.gz files");
        }
        return data;
    }

    private void add(Path file) throws IOException {
        String sum = LabelledFile.checksum(file);
        Map<String, Integer> rows = new TreeMap<>();
        for (LabelledRow row : LabelledFile.read(file)) {
            if (row.isTrain()) {
                bySource.computeIfAbsent(row.source(), source -> new ArrayList<>())
                        .add(row);
                rows.merge(row.source(), 1, Integer::sum);
            }
        }
        rows.forEach((source, count) -> origins.merge(
                source, source + ", " + count + " rows, sha-256 " + sum, (one, more) -> one + "; " + more));
    }

    /** The models that these data are enough for. */
    List<ModelTask> tasks(long seed, int version) {
        List<ModelTask> tasks = new ArrayList<>();
        // Three characters are a word and a half of Chinese; English words want more, and pairs of them say whom is
        // meant.
        addTask(tasks, "en", Script.LATIN, new NGramShape(3, 5, 2, 18), seed, version);
        addTask(tasks, "zh", Script.HAN, new NGramShape(1, 3, 0, 18), seed, version);
        if (tasks.isEmpty()) {
            throw new CommandFailure(
                    "no head learns from " + String.join(", ", bySource.keySet()),
                    "the sources that heads learn from are "
                            + String.join(
                                    ", ",
                                    new TreeSet<>(Convention.ALL.stream()
                                            .filter(convention -> !convention.isOwn())
                                            .map(Convention::source)
                                            .toList())));
        }
        return tasks;
    }

    private void addTask(
            List<ModelTask> tasks, String language, Script script, NGramShape shape, long seed, int version) {
        List<Convention> conventions = Convention.ALL.stream()
                .filter(convention -> convention.language().equals(language))
                .filter(convention -> convention.isOwn() ? withOwnTexts : bySource.containsKey(convention.source()))
                .toList();
        if (conventions.stream().allMatch(Convention::isOwn)) {
            return;
        }
        List<OwnText> ownTexts = withOwnTexts
                ? OwnTexts.of(language).stream()
                        .filter(text -> !text.isHeldOut())
                        .toList()
                : List.of();
        List<HeadTask> heads = conventions.stream()
                .map(convention -> task(convention, ownTexts))
                .toList();
        List<String> trainedOn = new ArrayList<>();
        origins.forEach((source, origin) -> {
            if (conventions.stream().anyMatch(convention -> convention.reads(source))) {
                trainedOn.add(origin);
            }
        });
        trainedOn.add(ownTexts.size() + " texts of the project's own");
        tasks.add(new ModelTask("linear-" + language, version, script, shape, seed, trainedOn, heads));
    }

    private HeadTask task(Convention convention, List<OwnText> ownTexts) {
        List<LabelledText> ofSource = new ArrayList<>();
        for (LabelledRow row : bySource.getOrDefault(convention.source(), List.of())) {
            convention
                    .isPositive(row)
                    .ifPresent(positive -> ofSource.add(new LabelledText(row.text(), positive, WEIGHT)));
        }
        List<LabelledText> templates = new ArrayList<>();
        for (OwnText text : ownTexts) {
            // What a template makes is too much alike to calibrate on.
            List<LabelledText> texts = convention.isOwn() && text.isSingle() ? ofSource : templates;
            double weight = text.isSingle() ? WEIGHT : TEMPLATE_WEIGHT / text.alike();
            text.isViolationOf(convention.families())
                    .ifPresent(positive -> texts.add(new LabelledText(text.text(), positive, weight)));
        }
        List<LabelledText> added = new ArrayList<>(innocent(convention, ofSource.size()));
        added.addAll(templates);
        return new HeadTask(convention.head(), convention.toString(), ofSource, added);
    }

    /** No more than there are of its own, and some of all sources: in an order that has nothing to do with the files'. */
    private List<LabelledText> innocent(Convention convention, int most) {
        return bySource.values().stream()
                .flatMap(List::stream)
                .filter(convention::isInnocent)
                .sorted(Comparator.comparingInt((LabelledRow row) ->
                                Integer.rotateLeft(row.text().hashCode() * 0x9E3779B9, 15))
                        .thenComparing(LabelledRow::text))
                .limit(most)
                .map(row -> new LabelledText(row.text(), false, WEIGHT))
                .toList();
    }
}
