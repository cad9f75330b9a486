package io.sluice.classify.score;

import io.sluice.classify.linear.Influence;
import io.sluice.classify.linear.LinearModel;
import io.sluice.classify.linear.LinearScorer;
import io.sluice.classify.linear.Script;
import io.sluice.classify.linear.ScriptCount;
import io.sluice.classify.linear.Span;
import io.sluice.classify.score.CompiledHeads.CompiledHead;
import io.sluice.classify.text.FoldedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the linear models say of one text. A model looks where the text is written in its script; of several readings of a
 * disguised text the one with the highest score counts. For one thread.
 */
final class HeadLook {

    private final CompiledHeads heads;
    private final boolean isAsked;
    private final LinearScorer scorer = new LinearScorer();
    private final ScriptCount scripts = new ScriptCount();
    private final double[][] raw;
    private final List<FoldedText> readings = new ArrayList<>(3);
    private int looked;
    private int written;
    private boolean isUncovered;

    /** @param isAsked some model or encoder wants to know of texts at all */
    HeadLook(CompiledHeads heads, boolean isAsked) {
        this.heads = heads;
        this.isAsked = isAsked;
        raw = new double[heads.models().size()][LinearModel.MAX_HEADS];
    }

    /** Scores the text as it is written; forgets the one before. */
    void at(FoldedText plain) {
        readings.clear();
        looked = 0;
        written = 0;
        isUncovered = false;
        if (!isAsked) {
            return;
        }
        read(plain);
        isUncovered = scripts.isOther();
    }

    /** Scores another reading of the same text, which may be in another script. */
    void alsoAt(FoldedText reading) {
        if (isAsked) {
            read(reading);
        }
    }

    private void read(FoldedText reading) {
        readings.add(reading);
        scripts.count(reading);
        written |= scripts.has(Script.LATIN) ? CompiledEncoders.bit(Script.LATIN) : 0;
        written |= scripts.has(Script.HAN) ? CompiledEncoders.bit(Script.HAN) : 0;
        for (int i = 0; i < raw.length; i++) {
            LinearModel model = heads.models().get(i);
            if (hasLooked(i)) {
                scorer.raise(model, reading, raw[i]);
            } else if (scripts.has(model.header().script())) {
                Arrays.fill(raw[i], Double.NEGATIVE_INFINITY);
                looked |= scorer.raise(model, reading, raw[i]) ? 1 << i : 0;
            }
        }
    }

    /** Notes the heads that fire. */
    void find(Findings findings) {
        for (int i = 0; looked != 0 && i < heads.heads().size(); i++) {
            CompiledHead head = heads.heads().get(i);
            if (hasLooked(head.model()) && raw[head.model()][head.index()] >= head.fromRaw()) {
                findings.add(head.unit(), 0, 0);
            }
        }
    }

    /** A bit for each of the models that looked. */
    int looked() {
        return looked;
    }

    /** A bit for each of the scripts that the text is written in, by their order, in whichever reading. */
    int scripts() {
        return written;
    }

    /** The readings of the text, the plain one first; they change with the next text. None where nobody wants to know. */
    List<FoldedText> readings() {
        return readings;
    }

    /** Whether the model of a head looked, and gave it a raw score in a range. */
    boolean isBetween(int head, double fromRaw, double toRaw) {
        CompiledHead one = heads.heads().get(head);
        double score = raw[one.model()][one.index()];
        return hasLooked(one.model()) && score >= fromRaw && score < toRaw;
    }

    /** The text is mostly in a script that no model is for. */
    boolean isUncovered() {
        return isUncovered;
    }

    /** 0 where the head's model did not look. */
    double probability(int head) {
        CompiledHead one = heads.heads().get(head);
        return hasLooked(one.model()) ? one.calibration().probability(raw[one.model()][one.index()]) : 0;
    }

    /** Of those heads that conditions ask for. */
    Map<String, Double> probabilitiesInConditions() {
        Map<String, Double> probabilities = new HashMap<>();
        for (int head : heads.inConditions()) {
            probabilities.put(heads.heads().get(head).name(), probability(head));
        }
        return probabilities;
    }

    /** What moved a head most, in the reading that it scored highest. */
    List<Span> spans(int head) {
        CompiledHead one = heads.heads().get(head);
        LinearModel model = heads.models().get(one.model());
        FoldedText best = readings.getFirst();
        double highest = Double.NEGATIVE_INFINITY;
        double[] scores = new double[LinearModel.MAX_HEADS];
        for (FoldedText reading : readings) {
            Arrays.fill(scores, Double.NEGATIVE_INFINITY);
            if (scorer.raise(model, reading, scores) && scores[one.index()] > highest) {
                highest = scores[one.index()];
                best = reading;
            }
        }
        return Influence.of(model, one.index(), best);
    }

    private boolean hasLooked(int model) {
        return (looked >> model & 1) != 0;
    }
}
