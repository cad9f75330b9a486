package io.sluice.deploy.deadletters;

import io.sluice.deploy.topic.TopicReader;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.util.Map;
import java.util.function.BiConsumer;

/** The dead letters that are there now. */
final class LetterTopic {

    private final Map<String, Object> kafka;
    private final WireReader<DeadLetter> reader;

    LetterTopic(Map<String, Object> kafka, Wire wire) {
        this.kafka = kafka;
        this.reader = wire.reader(TopicCatalogue.DEAD_LETTERS.contract());
    }

    /**
     * Takes those that fit, each partition in its order. What comes while it reads is left for the next time: a letter
     * that is sent again and refused again is not met twice.
     *
     * @param each given where the letter itself stands, and the letter
     * @throws IllegalStateException if there is a record that is no dead letter
     */
    void read(LetterFilter filter, BiConsumer<Origin, DeadLetter> each) {
        try (TopicReader topic = TopicReader.open(kafka, TopicCatalogue.DEAD_LETTERS.name())) {
            topic.seek(filter.start());
            topic.readToEnd(record -> {
                Origin position = new Origin(record.topic(), record.partition(), record.offset());
                switch (reader.read(record.value())) {
                    case Decoded.Value<DeadLetter>(DeadLetter letter) -> {
                        if (filter.fits(letter)) {
                            each.accept(position, letter);
                        }
                    }
                    case Decoded.Refused<DeadLetter> refused ->
                        throw new IllegalStateException(
                                position + " is no dead letter: " + refused.reason() + ", " + refused.detail());
                }
            });
        }
    }
}
