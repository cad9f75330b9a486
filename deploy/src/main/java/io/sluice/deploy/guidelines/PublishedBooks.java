package io.sluice.deploy.guidelines;

import io.sluice.deploy.cluster.ClusterAddress;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.feed.GuidelinesPublisher;
import io.sluice.schemas.guidelines.feed.Publication;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The versions on a cluster's guidelines topic. */
public final class PublishedBooks {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GuidelinesPublisher topic;

    public PublishedBooks(ClusterAddress cluster) {
        Wire wire = new Wire(cluster.registryClient());
        WireReader<GuidelineDocument> reader = wire.reader(TopicCatalogue.GUIDELINES.contract());
        String name = TopicCatalogue.GUIDELINES.name();
        topic = new GuidelinesPublisher(
                cluster.kafka(), name, reader::read, wire.writer(TopicCatalogue.GUIDELINES.contract(), name), PATIENCE);
    }

    /** As they were published, by version. */
    public SortedMap<Integer, GuidelineDocument> documents() {
        return topic.published();
    }

    /** Those that check with this release; it is the same that the stages judge by. */
    public GuidelineTimeline timeline() {
        List<GuidelineBook> books = new ArrayList<>();
        for (Map.Entry<Integer, GuidelineDocument> one : documents().entrySet()) {
            if (GuidelineBookLoader.load(one.getValue()) instanceof Loaded loaded) {
                books.add(loaded.book());
            }
        }
        return new GuidelineTimeline(books);
    }

    /** Publishes a version, unless it exists as something else. */
    public Publication publish(Loaded version) {
        return topic.publish(version);
    }
}
