package io.sluice.classify.linear.training;

import java.util.List;

/**
 * What one head is to learn.
 *
 * @param name of the head
 * @param convention the source, and the labels of it that are the violation
 * @param own the source's texts: learned from, and calibrated on
 * @param added learned from only: texts of other sources that are surely none, and texts of our own writing
 */
public record HeadTask(String name, String convention, List<LabelledText> own, List<LabelledText> added) {

    public HeadTask {
        own = List.copyOf(own);
        added = List.copyOf(added);
        long positives = own.stream().filter(LabelledText::isPositive).count();
        if (positives < HeadTrainer.FOLDS || own.size() - positives < HeadTrainer.FOLDS) {
            throw new IllegalArgumentException(
                    "the head " + name + " has " + positives + " positive and " + (own.size() - positives)
                            + " negative texts: it needs at least " + HeadTrainer.FOLDS + " of each");
        }
    }

    @Override
    public String toString() {
        return name + " from " + own.size() + " texts and " + added.size() + " added";
    }
}
