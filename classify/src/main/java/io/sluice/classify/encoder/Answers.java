package io.sluice.classify.encoder;

import io.sluice.classify.linear.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an encoder said about one item, asked once for each text: all heads answer at a time, and what one wants to know, to
 * show what moved it, others mostly want to know as well. For one thread.
 */
public final class Answers {

    private final SentenceEncoder encoder;
    private final Map<String, double[]> raw = new HashMap<>();

    public Answers(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The raw score of each head for a text; read only.
     *
     * @throws EncoderUnavailableException if the encoder cannot answer
     */
    public double[] raw(String text) {
        return raw.computeIfAbsent(text, encoder::raw);
    }

    /**
     * The one to three parts of the original that speak most for a head, in the order of the text; none where nothing in it
     * speaks for the head.
     *
     * @throws EncoderUnavailableException if the encoder cannot answer
     */
    public List<Span> influence(int head, Wording wording) {
        Span best = encoder.best(wording.text(), head);
        String text = wording.text().substring(best.start(), best.end());
        return new Occlusion(this::raw, head, text)
                .strongest().stream()
                        .map(part -> wording.origin(best.start() + part.from(), best.start() + part.to()))
                        .toList();
    }
}
