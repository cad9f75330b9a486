package io.sluice.ingest.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.ingest.acceptance.Acceptor;
import io.sluice.ingest.acceptance.ContentInput;
import io.sluice.ingest.topology.Gate.Exits;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.wire.Decoded;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Tally tally = new Tally();
    private final MockProcessorContext<Object, Object> context = new MockProcessorContext<>();

    @Test
    void makesADeadLetterOfWhatNobodyForesawAndGoesOn() {
        Deque<RuntimeException> failures = new ArrayDeque<>(List.of(new IllegalStateException("secret content")));
        Gate<ContentEvent> gate = new Gate<>(
                new Acceptor<>(
                        value -> {
                            if (!failures.isEmpty()) {
                                throw failures.pop();
                            }
                            return new Decoded.Refused<>(RefusalReason.NOT_AVRO, "no magic byte");
                        },
                        new ContentInput()),
                new Placement(1),
                new Exits("in-place", "astray", "refused"),
                tally);
        context.setRecordMetadata("content", 0, 7);
        gate.init(context);
        byte[] value = "value".getBytes(UTF_8);

        gate.process(new Record<>("ann".getBytes(UTF_8), value, 1));
        gate.process(new Record<>("ann".getBytes(UTF_8), value, 2));

        assertThat(context.forwarded())
                .hasSize(2)
                .allSatisfy(forward -> assertThat(forward.childName()).contains("refused"));
        DeadLetter letter = (DeadLetter) context.forwarded().getFirst().record().value();
        assertThat(letter.reason()).isEqualTo(RefusalReason.INTERNAL_ERROR);
        assertThat(letter.detail())
                .startsWith("java.lang.IllegalStateException at ")
                .doesNotContain("secret");
        assertThat(letter.value()).isEqualTo(value);
        assertThat(tally.received()).isEqualTo(2);
        assertThat(tally.deadLettered()).isEqualTo(2);
    }
}
