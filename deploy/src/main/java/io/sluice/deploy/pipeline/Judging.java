package io.sluice.deploy.pipeline;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.topology.Classifiers;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.feed.Guidelines;
import java.util.function.Function;

/**
 * What the stages of one process judge by, shared by all of them: a compiled book is megabytes.
 *
 * @param guidelines as they are known at the moment
 * @param classifiers one for each version
 */
record Judging(Guidelines guidelines, Classifiers classifiers) {

    static Judging by(Guidelines guidelines) {
        return new Judging(guidelines, new Classifiers(guidelines));
    }

    /** With other models than those that ship. */
    static Judging by(Guidelines guidelines, Function<GuidelineBook, Classifier> compiler) {
        return new Judging(guidelines, new Classifiers(guidelines, compiler));
    }
}
