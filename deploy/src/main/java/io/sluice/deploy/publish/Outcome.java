package io.sluice.deploy.publish;

import io.sluice.deploy.topic.TopicReader;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.util.Map;

/** Reads what the pipeline wrote from a moment on: the dead letters and the enforcements. Taken before publishing. */
final class Outcome {

    private final Map<String, Object> kafka;
    private final Wire wire;
    private final Map<Integer, Long> lettersFrom;
    private final Map<Integer, Long> enforcementsFrom;

    private Outcome(
            Map<String, Object> kafka, Wire wire, Map<Integer, Long> lettersFrom, Map<Integer, Long> enforcementsFrom) {
        this.kafka = kafka;
        this.wire = wire;
        this.lettersFrom = lettersFrom;
        this.enforcementsFrom = enforcementsFrom;
    }

    /** From now on. */
    static Outcome from(Map<String, Object> kafka, Wire wire) {
        return new Outcome(
                kafka,
                wire,
                ends(kafka, TopicCatalogue.DEAD_LETTERS.name()),
                ends(kafka, TopicCatalogue.ENFORCEMENT.name()));
    }

    /**
     * What became of these records, as far as it has been written.
     *
     * @param committed how many of them the stages have committed
     */
    Accounting of(Published published, long committed) {
        Accounting accounting = new Accounting(published, committed);
        WireReader<DeadLetter> letters = wire.reader(TopicCatalogue.DEAD_LETTERS.contract());
        try (TopicReader topic = TopicReader.open(kafka, TopicCatalogue.DEAD_LETTERS.name())) {
            topic.seek(lettersFrom);
            topic.readToEnd(record -> {
                if (letters.read(record.value()) instanceof Decoded.Value<DeadLetter> letter) {
                    accounting.count(letter.value());
                }
            });
        }
        WireReader<Enforcement> enforcements = wire.reader(TopicCatalogue.ENFORCEMENT.contract());
        try (TopicReader topic = TopicReader.open(kafka, TopicCatalogue.ENFORCEMENT.name())) {
            topic.seek(enforcementsFrom);
            topic.readToEnd(record -> {
                if (enforcements.read(record.value()) instanceof Decoded.Value<Enforcement> enforcement) {
                    accounting.count(enforcement.value());
                }
            });
        }
        return accounting;
    }

    private static Map<Integer, Long> ends(Map<String, Object> kafka, String name) {
        try (TopicReader topic = TopicReader.open(kafka, name)) {
            return topic.ends();
        }
    }
}
