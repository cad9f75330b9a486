package io.sluice.deploy.faults;

import io.sluice.classify.encoder.EncoderFiles;
import io.sluice.classify.encoder.EncoderHead;
import io.sluice.classify.encoder.EncoderHeader;
import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.encoder.SentenceEncoder;
import io.sluice.classify.linear.Calibration;
import io.sluice.classify.linear.LinearModels;
import io.sluice.classify.linear.ModelEnvelope;
import io.sluice.classify.linear.Script;
import io.sluice.classify.score.Classifier;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The English network that ships, with a head that nobody has trained: it likes some of the trial's texts and
 * dislikes others, always the same ones.
 */
final class TrialEncoder {

    static final String HEAD = "trial-deep";

    private static final EncoderFiles FILES =
            EncoderFiles.onClassPath("/models/encoder-en.onnx", "/all-minilm-l6-v2-q-tokenizer.json");
    private static final int DIMENSION = 384;

    /** So steep that few texts are in between. */
    private static final double SLOPE = 3;

    private static final List<String> THINGS = List.of(
            "trout", "letter", "bicycle", "piano", "window", "candle", "suitcase", "lantern", "ladder", "river");
    private static final List<String> SENTENCES = List.of(
            "my neighbour keeps a %s in the bathtub",
            "who has seen the old %s?",
            "an instant loan for your %s",
            "buy the %s on credit, my friend",
            "we painted the %s blue");

    private static final Encoders ENCODERS = new Encoders(List.of(encoder(calibration())));

    private TrialEncoder() {}

    static Classifier classifier(GuidelineBook book) {
        // The default book is in force until the trial's own is published.
        boolean isOnTrial = book.clauses()
                .flatMap(clause -> clause.signals().stream())
                .anyMatch(signal ->
                        signal instanceof Signal.Head head && head.head().equals(HEAD));
        if (!isOnTrial) {
            return Classifier.of(book);
        }
        return Classifier.of(book, LinearModels.shipped(), ENCODERS);
    }

    /** What is said in the trial. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String sentence : SENTENCES) {
            THINGS.forEach(thing -> texts.add(sentence.replace("%s", thing)));
        }
        return texts;
    }

    /** From raw scores that lie anywhere to probabilities of which half are above one half. */
    private static Calibration calibration() {
        try (SentenceEncoder encoder = encoder(new Calibration(1, 0))) {
            double[] raw = texts().stream()
                    .mapToDouble(text -> encoder.raw(text)[0])
                    .sorted()
                    .toArray();
            double middle = raw[raw.length / 2];
            double spread = raw[raw.length * 3 / 4] - raw[raw.length / 4];
            return new Calibration(SLOPE / spread, -SLOPE * middle / spread);
        }
    }

    private static SentenceEncoder encoder(Calibration calibration) {
        Random random = new Random(23);
        float[] weights = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        EncoderHead head = new EncoderHead(HEAD, "none", calibration, 0.5, weights, 0);
        try (InputStream onnx = FILES.onnx()) {
            String fingerprint = ModelEnvelope.fingerprint(onnx.readAllBytes());
            return new SentenceEncoder(
                    new EncoderHeader(
                            "trial", 1, Script.LATIN, 32, DIMENSION, 1, List.of("nothing"), fingerprint, List.of(head)),
                    FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
