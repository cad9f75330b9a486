package io.sluice.deploy.publish;

import io.sluice.deploy.json.Line;
import io.sluice.deploy.lines.LineFile;
import io.sluice.deploy.lines.Progress;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Publishes the events of files, line after line. */
final class FileFeed {

    private static final List<String> INPUTS = Stream.of(
                    TopicCatalogue.CONTENT, TopicCatalogue.REPORTS, TopicCatalogue.REVIEWS, TopicCatalogue.APPEALS)
            .map(Topic::name)
            .toList();

    private final PublishOptions options;
    private final EventEncoder encoder;
    private final Publisher publisher;
    private final RetentionCheck retention;
    private final Complaints complaints;
    private final Pace pace;

    FileFeed(
            PublishOptions options,
            EventEncoder encoder,
            Publisher publisher,
            RetentionCheck retention,
            Complaints complaints) {
        this.options = options;
        this.encoder = encoder;
        this.publisher = publisher;
        this.retention = retention;
        this.complaints = complaints;
        this.pace = new Pace(options.rate());
    }

    void publish(String name) throws IOException, ExecutionException, InterruptedException {
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

    private void send(Line.Good line, String file) throws ExecutionException, InterruptedException {
        Outgoing record = encoder.encode(line.event(), line.key());
        if (!INPUTS.contains(record.topic())) {
            complaints.add(file, line.number(), "topic: is not one of " + String.join(", ", INPUTS));
            return;
        }
        retention.check(record);
        pace.await();
        publisher.send(record, List.of(), complaints.about(file, line.number()));
    }
}
