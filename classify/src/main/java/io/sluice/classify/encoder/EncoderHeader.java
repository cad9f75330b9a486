package io.sluice.classify.encoder;

import io.sluice.classify.linear.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file of heads says of itself and of the encoder that they sit on.
 *
 * @param name for example {@code encoder-en}
 * @param version counts up with every training that ships
 * @param script whose texts it looks at
 * @param maxTokens the most that the encoder takes at once, with the marks at the beginning and the end
 * @param dimension of the vectors
 * @param seed of the training's shuffles and folds
 * @param trainedOn each source, with the number of its rows and the checksum of its file
 * @param onnx the SHA-256 of the encoder's file, in lower-case hexadecimal digits: heads say nothing of another one
 */
public record EncoderHeader(
        String name,
        int version,
        Script script,
        int maxTokens,
        int dimension,
        long seed,
        List<String> trainedOn,
        String onnx,
        List<EncoderHead> heads) {

    public static final int MAX_HEADS = 64;

    private static final int LEAST_TOKENS = 8;
    private static final int MOST_TOKENS = 512;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public EncoderHeader {
        trainedOn = List.copyOf(trainedOn);
        heads = List.copyOf(heads);
        if (name.isEmpty() || version < 1) {
            throw new IllegalArgumentException("a model has a name, and a version from 1 on");
        }
        if (maxTokens < LEAST_TOKENS || maxTokens > MOST_TOKENS) {
            throw new IllegalArgumentException(
                    maxTokens + " tokens: an encoder takes " + LEAST_TOKENS + " to " + MOST_TOKENS);
        }
        if (!SHA_256.matcher(onnx).matches()) {
            throw new IllegalArgumentException("the encoder's checksum is no SHA-256");
        }
        if (heads.isEmpty() || heads.size() > MAX_HEADS) {
            throw new IllegalArgumentException(heads.size() + " heads: an encoder has 1 to " + MAX_HEADS);
        }
        Set<String> names = new HashSet<>();
        for (EncoderHead head : heads) {
            if (!names.add(head.name())) {
                throw new IllegalArgumentException("two heads are called " + head.name());
            }
            if (head.dimension() != dimension) {
                throw new IllegalArgumentException("the head " + head.name() + " has " + head.dimension()
                        + " weights, the encoder " + dimension + " dimensions");
            }
        }
    }

    /** Name and version, as results tell it. */
    public String id() {
        return name + "@" + version;
    }
}
