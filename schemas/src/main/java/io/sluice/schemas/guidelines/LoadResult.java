package io.sluice.schemas.guidelines;

import java.util.List;

/** What came of loading a guideline document: a book that checks in every respect, or all that is wrong with it. */
public sealed interface LoadResult {

    /**
     * @param book ready for use
     * @param document what it was made of, as it travels on the topic
     */
    record Loaded(GuidelineBook book, GuidelineDocument document) implements LoadResult {}

    /** @param problems at least one, by place */
    record Rejected(List<Problem> problems) implements LoadResult {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
