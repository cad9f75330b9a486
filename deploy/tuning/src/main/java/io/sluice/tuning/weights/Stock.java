package io.sluice.tuning.weights;

import io.sluice.classify.linear.Script;
import java.io.IOException;
import java.io.InputStream;

/**
 * The encoders that tuning starts from, as they lie in jars on the class path.
 *
 * @param file the name of the ONNX file, with all numbers as floats
 * @param attentionHeads of each layer
 */
public record Stock(
        String language,
        Script script,
        Pooling pooling,
        String file,
        String tokenizer,
        int layers,
        int dimension,
        int attentionHeads) {

    public static final Stock ENGLISH = new Stock(
            "en", Script.LATIN, Pooling.MEAN, "all-minilm-l6-v2.onnx", "all-minilm-l6-v2-tokenizer.json", 6, 384, 12);

    public static final Stock CHINESE = new Stock(
            "zh", Script.HAN, Pooling.CLS, "bge-small-zh-v1.5.onnx", "bge-small-zh-v1.5-tokenizer.json", 4, 512, 8);

    /** @throws IllegalArgumentException for another language than en and zh */
    public static Stock of(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "zh" -> CHINESE;
            default ->
                throw new IllegalArgumentException("there is no encoder for " + language + ", only for en and zh");
        };
    }

    /** A file of the jars. */
    public byte[] bytes(String name) throws IOException {
        try (InputStream in = Stock.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path: deploy/bin/tune puts it there");
            }
            return in.readAllBytes();
        }
    }
}
