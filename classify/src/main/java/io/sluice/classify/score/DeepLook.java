package io.sluice.classify.score;

import io.sluice.classify.encoder.Answers;
import io.sluice.classify.encoder.EncoderUnavailableException;
import io.sluice.classify.encoder.Wording;
import io.sluice.classify.linear.Span;
import io.sluice.classify.score.CompiledEncoders.DeepHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence encoders say of one text: of several wordings of it the one with the highest score counts. For the second
 * step of the cascade: it makes garbage.
 */
final class DeepLook {

    /** Below this probability a head has nothing to say. */
    static final double FAINT = 0.05;

    private final CompiledEncoders book;
    private final List<Wording> wordings;
    private final List<Answers> answers;
    private final double[] @Nullable [] raw;

    /** By encoder and head: which wording scored highest. */
    private final int[][] best;

    private final boolean shows;
    private int failed;

    private DeepLook(CompiledEncoders book, List<Wording> wordings, boolean shows) {
        this.book = book;
        this.wordings = wordings;
        this.shows = shows;
        answers = book.encoders().stream().map(Answers::new).toList();
        raw = new double[book.encoders().size()][];
        best = new int[raw.length][];
    }

    /** Of a text that no encoder is asked about. */
    static DeepLook none(CompiledEncoders book) {
        return new DeepLook(book, List.of(), false);
    }

    /**
     * Asks encoders.
     *
     * @param encoders a bit for each that is to look
     * @param wordings at least one: the original first
     * @param shows what moved a head is wanted, too: that takes some ten times as long
     */
    static DeepLook at(CompiledEncoders book, int encoders, List<Wording> wordings, boolean shows) {
        DeepLook look = new DeepLook(book, wordings, shows);
        for (int i = 0; i < look.raw.length; i++) {
            if ((encoders >> i & 1) != 0) {
                look.ask(i);
            }
        }
        return look;
    }

    private void ask(int encoder) {
        double[] highest =
                new double[book.encoders().get(encoder).header().heads().size()];
        int[] highestIn = new int[highest.length];
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        try {
            for (int i = 0; i < wordings.size(); i++) {
                double[] scores = answers.get(encoder).raw(wordings.get(i).text());
                for (int j = 0; j < scores.length; j++) {
                    highestIn[j] = scores[j] > highest[j] ? i : highestIn[j];
                    highest[j] = Math.max(highest[j], scores[j]);
                }
            }
            raw[encoder] = highest;
            best[encoder] = highestIn;
        } catch (EncoderUnavailableException e) {
            failed |= 1 << encoder;
        }
    }

    /** Notes the heads that fire. */
    void find(Findings findings) {
        for (DeepHead head : book.heads()) {
            if (hasAnswered(head) && probability(head) >= head.from()) {
                findings.add(head.unit(), 0, 0);
            }
        }
    }

    /** The heads that have anything to say, whether they fire or not. */
    List<DeepHead> speaking() {
        return book.heads().stream().filter(head -> probability(head) >= FAINT).toList();
    }

    /** Of the encoders that were asked and did not answer. */
    List<String> failedSignals() {
        if (failed == 0) {
            return List.of();
        }
        TreeSet<String> signals = new TreeSet<>();
        for (DeepHead head : book.heads()) {
            if ((failed >> head.encoder() & 1) != 0) {
                signals.addAll(head.signals());
            }
        }
        return List.copyOf(signals);
    }

    /** Name and version of each encoder that answered. */
    List<String> models() {
        if (!hasLooked()) {
            return List.of();
        }
        List<String> models = new ArrayList<>();
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != null) {
                models.add(book.encoders().get(i).header().id());
            }
        }
        return models;
    }

    /** Whether any encoder was asked. */
    boolean hasLooked() {
        return !wordings.isEmpty();
    }

    boolean hasAnswered(int head) {
        return hasAnswered(book.heads().get(head));
    }

    private boolean hasAnswered(DeepHead head) {
        return raw[head.encoder()] != null;
    }

    /** 0 where the head's encoder has not answered. */
    double probability(int head) {
        return probability(book.heads().get(head));
    }

    private double probability(DeepHead head) {
        double[] scores = raw[head.encoder()];
        return scores == null ? 0 : head.calibration().probability(scores[head.index()]);
    }

    /** Adds the probabilities of the heads whose encoder has answered. */
    void addTo(Map<String, Double> probabilities) {
        for (DeepHead head : book.heads()) {
            if (hasAnswered(head)) {
                probabilities.put(head.name(), probability(head));
            }
        }
    }

    /** What moved a head that fires most, in the wording that it scores highest; nothing, if that is not wanted or its encoder fails. */
    List<Span> spans(int head) {
        if (!shows) {
            return List.of();
        }
        DeepHead one = book.heads().get(head);
        try {
            Wording wording = wordings.get(best[one.encoder()][one.index()]);
            return answers.get(one.encoder()).influence(one.index(), wording);
        } catch (EncoderUnavailableException e) {
            return List.of();
        }
    }
}
