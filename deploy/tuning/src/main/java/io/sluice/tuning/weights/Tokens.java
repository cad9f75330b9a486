package io.sluice.tuning.weights;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.sluice.classify.encoder.SpokenEmoji;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** Texts as an encoder's numbers of tokens, emoji in words. */
public final class Tokens implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    /** @param most tokens of a text, with the marks at both ends; what is longer is cut */
    public Tokens(Stock stock, int most) throws IOException {
        tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(stock.bytes(stock.tokenizer())),
                Map.of("padding", "false", "truncation", "true", "maxLength", Integer.toString(most)));
    }

    public long[] of(String text) {
        return tokenizer.encode(SpokenEmoji.in(text)).getIds();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
