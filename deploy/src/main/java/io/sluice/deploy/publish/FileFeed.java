package io.sluice.deploy.publish;

import io.sluice.deploy.json.Line;
import io.sluice.deploy.lines.LineFile;
import io.sluice.deploy.lines.Progress;
import io.sluice.deploy.verb.CommandFailure;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.topics.TopicCheck;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Publishes the events of files, line after line. */
final class FileFeed {

    private static final Map<String, Topic<?>> INPUTS = Stream.of(
                    TopicCatalogue.CONTENT, TopicCatalogue.REPORTS, TopicCatalogue.REVIEWS, TopicCatalogue.APPEALS)
            .collect(Collectors.toMap(Topic::name, topic -> topic));

    private final PublishOptions options;
    private final EventEncoder encoder;
    private final Publisher publisher;
    private final TopicCheck topics;
    private final Set<String> present = new HashSet<>();
    private final Complaints complaints;
    private final Pace pace;

    FileFeed(
            PublishOptions options,
            EventEncoder encoder,
            Publisher publisher,
            TopicCheck topics,
            Complaints complaints) {
        this.options = options;
        this.encoder = encoder;
        this.publisher = publisher;
        this.topics = topics;
        this.complaints = complaints;
        this.pace = new Pace(options.rate());
    }

    void publish(String name) throws IOException {
        try (LineFile file = LineFile.open(name);
                Progress progress = Progress.start("publishing " + file.name(), "events", file.size())) {
            EventFile events = EventFile.of(file, options, InstantSource.system());
            for (Line line = events.next(); line != null; line = events.next()) {
                switch (line) {
                    case Line.Bad bad -> complaints.add(file.name(), bad.number(), bad.problem());
                    case Line.Good good -> send(good, file.name());
                }
                progress.step(file.consumed());
            }
        }
    }

    private void send(Line.Good line, String file) {
        Outgoing record = encoder.encode(line.event(), line.key());
        Topic<?> topic = INPUTS.get(record.topic());
        if (topic == null) {
            complaints.add(
                    file, line.number(), "topic: is not one of " + String.join(", ", new TreeSet<>(INPUTS.keySet())));
            return;
        }
        require(topic);
        pace.await();
        publisher.send(record, List.of(), complaints.about(file, line.number()));
    }

    /** Fails at once where there is no such topic; a producer would wait for it a minute with every record. */
    private void require(Topic<?> topic) {
        if (present.contains(topic.name())) {
            return;
        }
        if (topics.partitionsOf(topic).isEmpty()) {
            throw new CommandFailure(
                    "there is no topic " + topic.name(), "create the topics with: sluice topics create");
        }
        present.add(topic.name());
    }
}
