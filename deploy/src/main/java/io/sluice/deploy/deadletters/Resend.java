package io.sluice.deploy.deadletters;

import io.sluice.deploy.json.DeadLetterJson;
import io.sluice.deploy.json.Fields;
import io.sluice.deploy.json.InputEvent;
import io.sluice.deploy.json.InputJson;
import io.sluice.deploy.publish.EventEncoder;
import io.sluice.deploy.publish.Outgoing;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import java.util.Optional;

/**
 * The record by which a dead letter is tried again. What ingest refused goes back as it came, to the topic that it came
 * from. What a later stage refused goes back to the beginning, as the event that it was of: between the stages there may
 * be no topic.
 */
final class Resend {

    private final LetterEvents events;
    private final EventEncoder encoder;

    Resend(LetterEvents events, EventEncoder encoder) {
        this.events = events;
        this.encoder = encoder;
    }

    /** The record; none where the letter does not carry it because it was too large. */
    Optional<Outgoing> of(DeadLetter letter) {
        if (letter.value() == null && letter.reason() != RefusalReason.EMPTY) {
            return Optional.empty();
        }
        Outgoing asItCame = new Outgoing(letter.origin().topic(), letter.key(), letter.value(), letter.recordTime());
        return Optional.of(
                switch (letter.stage()) {
                    case INGEST -> asItCame;
                    case CLASSIFY, ENFORCE, SECOND_LOOK ->
                        events.of(letter)
                                .map(event -> encoder.encode(event, null))
                                .orElse(asItCame);
                });
    }

    /**
     * The record of a line that {@code dead-letters list} wrote, and somebody may have edited: its event, under that
     * event's own key, where it has one; its key and value otherwise.
     *
     * @throws io.sluice.schemas.id.InvalidValueException the line is none of these; the message names the field
     */
    Outgoing of(Fields line, InputJson json) {
        Fields event = line.objectOrNull("event");
        InputEvent sent = event == null ? DeadLetterJson.readRecord(line) : json.read(event);
        DeadLetterJson.end(line);
        return encoder.encode(sent, null);
    }
}
