package io.sluice.deploy.demo;

import static io.sluice.schemas.deadletter.RefusalReason.EMPTY;
import static io.sluice.schemas.deadletter.RefusalReason.IMPOSSIBLE_TIME;
import static io.sluice.schemas.deadletter.RefusalReason.KEY_MISMATCH;
import static io.sluice.schemas.deadletter.RefusalReason.MISSING_FIELD;
import static io.sluice.schemas.deadletter.RefusalReason.NOT_AVRO;
import static io.sluice.schemas.deadletter.RefusalReason.OVERSIZED_FIELD;
import static io.sluice.schemas.deadletter.RefusalReason.UNDECODABLE;
import static io.sluice.schemas.deadletter.RefusalReason.UNKNOWN_SCHEMA;
import static io.sluice.schemas.deadletter.RefusalReason.WRONG_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.deploy.local.LocalInstance;
import io.sluice.deploy.local.LocalSettings;
import io.sluice.deploy.publish.Pace;
import io.sluice.schemas.standing.AccountStanding.Level;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo with everything that it is made of: broker, registry, all stages. */
final class DemoTest {

    @TempDir
    private Path data;

    @Test
    void playsTheDayToItsEndAndAccountsForEveryRecord() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (View view = new PlainView(new PrintStream(out, true, StandardCharsets.UTF_8));
                LocalInstance local = LocalInstance.start(new LocalSettings(data), view::started)) {
            Sample sample = Sample.endingAt(Instant.now().truncatedTo(ChronoUnit.SECONDS));

            Summary summary = new Demo(local, sample, view).play(new Pace(0), Instant.now(), () -> false);

            view.ended(summary);
            assertThat(summary.disagreements()).isEmpty();
            assertThat(summary.isGood()).isTrue();
            assertThat(summary.seen().byReason())
                    .isEqualTo(Map.of(
                            EMPTY, 3,
                            NOT_AVRO, 6,
                            UNKNOWN_SCHEMA, 2,
                            WRONG_SCHEMA, 2,
                            UNDECODABLE, 4,
                            MISSING_FIELD, 2,
                            OVERSIZED_FIELD, 2,
                            IMPOSSIBLE_TIME, 3,
                            KEY_MISMATCH, 3));
            assertThat(summary.seen().byLevel()).containsEntry(Level.TERMINATED, 2);
            assertThat(summary.seen().byAction())
                    .containsEntry(ActionKind.REFER_TO_SUPPORT, 1)
                    // One by a reviewer, one by a second look that took back what only the first had brought.
                    .containsEntry(ActionKind.REVERSE, 2)
                    // One of them by a second look.
                    .containsEntry(ActionKind.CUT_CROSSING, 4);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("topics, schemas and guidelines are in place")
                .containsPattern("terminate +quick\\.rich\\.wu +fraud/financial")
                .contains("✓ the compacted states agree with the enforcement log")
                .doesNotContain("稳赚不赔");
    }
}
