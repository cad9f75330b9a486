package io.sluice.tuning.torch;

import io.sluice.tuning.disguise.Disguise;
import io.sluice.tuning.task.Example;
import io.sluice.tuning.weights.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * The examples in the order of learning, in batches. Of some thousand texts in a row those of like length are put together,
 * so that little is computed on filling; then those batches are shuffled. The same seed gives the same.
 */
final class Reading implements Iterator<Reading.Batch> {

    private static final int WINDOW = 2048;

    /** Examples with their tokens. */
    record Batch(List<Example> examples, TokenBatch tokens) {}

    private record Read(Example example, long[] tokens) {}

    private final List<Example> order;
    private final Tokens tokens;
    private final Disguise disguise;
    private final SplittableRandom random;
    private final int size;
    private final List<Batch> ready = new ArrayList<>();
    private int next;

    Reading(List<Example> examples, double rounds, int size, Tokens tokens, Disguise disguise, long seed) {
        this.tokens = tokens;
        this.disguise = disguise;
        this.size = size;
        random = new SplittableRandom(seed);
        order = order(examples, rounds, seed);
    }

    static List<Example> order(List<Example> examples, double rounds, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Example> order = new ArrayList<>();
        for (Example example : examples) {
            double often = example.passes() * rounds;
            int times = (int) often + (chance.nextDouble() < often - Math.floor(often) ? 1 : 0);
            for (int i = 0; i < times; i++) {
                order.add(example);
            }
        }
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    int texts() {
        return order.size();
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || next < order.size();
    }

    @Override
    public Batch next() {
        if (ready.isEmpty()) {
            fill();
        }
        return ready.removeLast();
    }

    private void fill() {
        int end = Math.min(order.size(), next + WINDOW);
        List<Read> window = new ArrayList<>();
        for (Example example : order.subList(next, end)) {
            boolean isDisguised =
                    random.nextDouble() < TuningPlan.DISGUISED && example.text().length() > 1;
            String text = isDisguised ? disguise.of(example.text(), random) : example.text();
            window.add(new Read(example, tokens.of(text)));
        }
        next = end;
        window.sort(Comparator.comparingInt(read -> read.tokens().length));
        for (int from = 0; from < window.size(); from += size) {
            List<Read> part = window.subList(from, Math.min(window.size(), from + size));
            ready.add(new Batch(
                    part.stream().map(Read::example).toList(),
                    TokenBatch.of(part.stream().map(Read::tokens).toList())));
        }
        Collections.shuffle(ready, new Random(random.nextLong()));
    }
}
