package io.sluice.deploy.pipeline;

import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;

/** Which topics of the catalogue a chain of stages reads and writes. */
final class ChainTopics {

    private ChainTopics() {}

    /** What the stream of its records comes from. */
    static List<Topic<?>> sources(StageChain chain) {
        List<Topic<?>> sources = new ArrayList<>(
                switch (chain.first()) {
                    case INGEST ->
                        List.of(
                                TopicCatalogue.CONTENT,
                                TopicCatalogue.REPORTS,
                                TopicCatalogue.REVIEWS,
                                TopicCatalogue.APPEALS);
                    case CLASSIFY -> List.of(TopicCatalogue.SUBMISSIONS);
                    case ENFORCE -> List.of(TopicCatalogue.ASSESSMENTS);
                    case SECOND_LOOK -> List.of(TopicCatalogue.SECOND_LOOKS);
                });
        if (takesSecondLooks(chain)) {
            sources.add(TopicCatalogue.ASSESSMENTS);
        }
        return sources;
    }

    /** Whether its assessments are handed on in memory, and only those of second looks come through a topic. */
    static boolean takesSecondLooks(StageChain chain) {
        return chain.runs(Stage.CLASSIFY) && chain.runs(Stage.ENFORCE);
    }

    /** Whether its stages judge, and so must know the guidelines. */
    static boolean needsGuidelines(StageChain chain) {
        return !chain.equals(StageChain.of(List.of(Stage.INGEST)));
    }

    /** All that must be there. */
    static List<Topic<?>> all(StageChain chain) {
        List<Topic<?>> topics = new ArrayList<>(sources(chain));
        topics.addAll(
                switch (chain.last()) {
                    case INGEST -> List.of(TopicCatalogue.SUBMISSIONS);
                    case CLASSIFY, SECOND_LOOK -> List.of(TopicCatalogue.ASSESSMENTS);
                    case ENFORCE ->
                        List.of(
                                TopicCatalogue.ENFORCEMENT,
                                TopicCatalogue.CONTENT_VISIBILITY,
                                TopicCatalogue.ACCOUNT_STANDING,
                                TopicCatalogue.REVIEW_CASES);
                });
        if (chain.runs(Stage.CLASSIFY)) {
            topics.add(TopicCatalogue.SECOND_LOOKS);
        }
        if (needsGuidelines(chain)) {
            topics.add(TopicCatalogue.GUIDELINES);
        }
        topics.add(TopicCatalogue.DEAD_LETTERS);
        return topics;
    }
}
