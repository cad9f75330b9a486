package io.sluice.classify.linear.training;

import io.sluice.classify.linear.NGramShape;
import io.sluice.classify.linear.Script;
import java.util.List;

/**
 * What a model is to become. The parts are those of its header.
 *
 * @param heads at most eight
 */
public record ModelTask(
        String name,
        int version,
        Script script,
        NGramShape shape,
        long seed,
        List<String> trainedOn,
        List<HeadTask> heads) {

    public ModelTask {
        trainedOn = List.copyOf(trainedOn);
        heads = List.copyOf(heads);
    }
}
