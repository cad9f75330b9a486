package io.sluice.classify.score;

import io.sluice.classify.linear.Calibration;
import io.sluice.classify.linear.LinearModel;
import java.util.List;

/**
 * The heads that a book asks for, and the models that have them.
 *
 * @param models those with such a head, and no others
 * @param inConditions the places of those heads that conditions ask for
 */
record CompiledHeads(List<LinearModel> models, List<CompiledHead> heads, int[] inConditions) {

    CompiledHeads {
        models = List.copyOf(models);
        heads = List.copyOf(heads);
    }

    /**
     * One head.
     *
     * @param model by its place among {@link #models}
     * @param index among the model's heads
     * @param unit what is found where it fires
     * @param fromRaw the raw score from which on it fires for any clause; infinite where only conditions ask for it
     */
    record CompiledHead(String name, int model, int index, int unit, double fromRaw, Calibration calibration) {}
}
