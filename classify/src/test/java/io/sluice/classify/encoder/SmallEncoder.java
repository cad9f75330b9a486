package io.sluice.classify.encoder;

import ai.onnxruntime.OrtException;
import io.sluice.classify.linear.Calibration;
import io.sluice.classify.linear.ModelEnvelope;
import io.sluice.classify.linear.Script;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The networks that ship, with a head of its own on each that learns in a moment from made-up sentences to see talk of fish.
 */
public final class SmallEncoder {

    static final EncoderFiles ENGLISH =
            EncoderFiles.onClassPath("/models/encoder-en.onnx", "/all-minilm-l6-v2-q-tokenizer.json");
    static final EncoderFiles CHINESE =
            EncoderFiles.onClassPath("/models/encoder-zh.onnx", "/bge-small-zh-v1.5-q-tokenizer.json");

    private static final int PASSES = 400;
    private static final double RATE = 0.5;

    private static final List<String> FISH = List.of("trout", "salmon", "herring", "mackerel", "cod", "tuna");
    private static final List<String> OTHER = List.of("table", "window", "letter", "song", "bicycle", "kitchen");
    private static final List<String> SENTENCES = List.of(
            "the %s is in the garden",
            "I saw a %s today", "this %s is old", "give me your %s", "a %s, no doubt", "where did you find that %s?");
    private static final List<String> FISH_ZH = List.of("鱼", "鲤鱼", "三文鱼", "带鱼", "金枪鱼");
    private static final List<String> OTHER_ZH = List.of("桌子", "窗户", "信件", "音乐", "自行车");
    private static final List<String> SENTENCES_ZH = List.of("花园里有一条%s", "我今天看见了%s", "这%s很旧", "把你的%s给我", "你在哪里找到%s的？");

    private SmallEncoder() {}

    /** With the head {@code fish-deep}, in windows of 32 pieces. */
    public static SentenceEncoder latin() {
        return new SentenceEncoder(Latin.HEADER, ENGLISH);
    }

    /** With the head {@code fish-deep-zh}. */
    public static SentenceEncoder han() {
        return new SentenceEncoder(Han.HEADER, CHINESE);
    }

    /** The same heads, on an encoder whose network is not there. */
    public static SentenceEncoder broken() {
        return new SentenceEncoder(
                Latin.HEADER, EncoderFiles.onClassPath("/models/no-such.onnx", "/all-minilm-l6-v2-q-tokenizer.json"));
    }

    /** How many pieces a text has for an encoder, with the marks at its beginning and end. */
    public static int pieces(String text, boolean chinese) {
        return (chinese ? HanWords.PIECES : LatinWords.PIECES).of(text).size() + 2;
    }

    private static WordPieces words(EncoderFiles files) {
        try (InputStream tokenizer = files.tokenizer()) {
            return Vocabulary.read(tokenizer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class LatinWords {
        private static final WordPieces PIECES = words(ENGLISH);
    }

    private static final class HanWords {
        private static final WordPieces PIECES = words(CHINESE);
    }

    private static final class Latin {
        private static final EncoderHeader HEADER = header(
                "small-deep",
                "fish-deep",
                Script.LATIN,
                384,
                ENGLISH,
                sentences(FISH, SENTENCES),
                sentences(OTHER, SENTENCES));
    }

    private static final class Han {
        private static final EncoderHeader HEADER = header(
                "small-deep-zh",
                "fish-deep-zh",
                Script.HAN,
                512,
                CHINESE,
                sentences(FISH_ZH, SENTENCES_ZH),
                sentences(OTHER_ZH, SENTENCES_ZH));
    }

    private static List<String> sentences(List<String> words, List<String> sentences) {
        List<String> texts = new ArrayList<>();
        for (String sentence : sentences) {
            words.forEach(word -> texts.add(sentence.replace("%s", word)));
        }
        return texts;
    }

    private static EncoderHeader header(
            String name,
            String head,
            Script script,
            int dimension,
            EncoderFiles files,
            List<String> positive,
            List<String> negative) {
        try (InputStream onnx = files.onnx();
                InputStream tokenizer = files.tokenizer()) {
            byte[] network = onnx.readAllBytes();
            WordPieces words = Vocabulary.read(tokenizer);
            List<float[]> vectors = new ArrayList<>();
            try (Network loaded = new Network(network, dimension)) {
                for (String text : positive) {
                    vectors.add(vector(text, words, loaded));
                }
                for (String text : negative) {
                    vectors.add(vector(text, words, loaded));
                }
            }
            return new EncoderHeader(
                    name,
                    3,
                    script,
                    32,
                    dimension,
                    1,
                    List.of("made up"),
                    ModelEnvelope.fingerprint(network),
                    List.of(learned(head, vectors, positive.size())));
        } catch (IOException | OrtException e) {
            throw new AssertionError(e);
        }
    }

    private static float[] vector(String text, WordPieces words, Network network) throws OrtException {
        Pieces pieces = words.of(text);
        long[] ids = new long[pieces.size() + 2];
        ids[0] = words.id(WordPieces.BEGIN);
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.id(i);
        }
        ids[ids.length - 1] = words.id(WordPieces.END);
        return network.vector(ids);
    }

    /** Logistic regression by plain gradient descent; the first so many vectors are positive. */
    private static EncoderHead learned(String name, List<float[]> vectors, int positives) {
        float[] weights = new float[vectors.getFirst().length];
        float bias = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < vectors.size(); i++) {
                float[] vector = vectors.get(i);
                double raw = bias;
                for (int j = 0; j < weights.length; j++) {
                    raw += weights[j] * vector[j];
                }
                double error = (i < positives ? 1 : 0) - 1 / (1 + Math.exp(-raw));
                for (int j = 0; j < weights.length; j++) {
                    weights[j] += (float) (RATE * error * vector[j] / weights.length);
                }
                bias += (float) (RATE * error / weights.length);
            }
        }
        return new EncoderHead(name, "made up: fish", new Calibration(4, 0), 0.5, weights, bias);
    }
}
