package io.sluice.tuning.export;

import io.sluice.tuning.task.Example;
import java.util.List;
import java.util.stream.IntStream;

/** One head's scores to the texts that say something about it. */
record Labelled(double[] scores, boolean[] positive) {

    static Labelled of(List<Example> examples, double[][] scores, int head) {
        return of(examples, scores, head, "");
    }

    /** @param source nothing for all */
    static Labelled of(List<Example> examples, double[][] scores, int head, String source) {
        int[] which = IntStream.range(0, examples.size())
                .filter(i -> examples.get(i).teaches(head)
                        && (source.isEmpty() || examples.get(i).source().equals(source)))
                .toArray();
        double[] own = new double[which.length];
        boolean[] positive = new boolean[which.length];
        for (int i = 0; i < which.length; i++) {
            own[i] = scores[which[i]][head];
            positive[i] = examples.get(which[i]).isPositive(head);
        }
        return new Labelled(own, positive);
    }

    int positives() {
        int count = 0;
        for (boolean one : positive) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** Never 0 or 1: of a few texts, no more than that can be said. */
    double baseRate() {
        return (positives() + 0.5) / (positive.length + 1);
    }
}
