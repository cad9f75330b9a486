package io.sluice.deploy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.id.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class PublishedTest {

    private final Published published = new Published(
            Map.of(
                    new TopicPartition("content", 0),
                            new Published.Extent(10, 10, 1).with(12).with(11),
                    new TopicPartition("content", 1), new Published.Extent(5, 5, 1),
                    new TopicPartition("reports", 0), new Published.Extent(0, 0, 1).with(2)),
            Duration.ofSeconds(1));

    @Test
    void countsByTopic() {
        assertThat(published.byTopic()).isEqualTo(Map.of("content", 4L, "reports", 2L));
        assertThat(published.total()).isEqualTo(6);
    }

    @Test
    void knowsWhatItWroteAndWhetherOthersWroteInBetween() {
        assertThat(published.covers(new Origin("content", 0, 11))).isTrue();
        assertThat(published.covers(new Origin("content", 0, 13))).isFalse();
        assertThat(published.covers(new Origin("content", 2, 0))).isFalse();
        assertThat(published.isAlone()).isFalse();
        assertThat(new Published.Extent(10, 10, 1).with(12).with(11).isAlone()).isTrue();
    }

    @Test
    void accountsForEveryRecordEitherAsDecidedOrAsDeadLetteredOnce() {
        Accounting accounting = new Accounting(published, 6);
        accounting.count(letter(new Origin("content", 0, 11), RefusalReason.NOT_AVRO));
        accounting.count(letter(new Origin("content", 1, 5), RefusalReason.EMPTY));
        accounting.count(letter(new Origin("content", 1, 4), RefusalReason.EMPTY));

        ObjectNode json = Json.object();
        accounting.writeTo(json);
        assertThat(Json.line(json))
                .isEqualTo(
                        "{\"committed\":6,\"decided\":4,\"deadLettered\":2,\"deadLetters\":{\"EMPTY\":1,\"NOT_AVRO\":1},"
                                + "\"enforced\":0,\"enforcements\":{},\"lostBetweenStages\":0,\"contradictions\":0}");
        assertThat(accounting.addsUp()).isTrue();
    }

    @Test
    void doesNotAddUpWhileARecordIsNotCommitted() {
        Accounting accounting = new Accounting(published, 5);

        assertThat(accounting.addsUp()).isFalse();
        assertThat(accounting.decided()).isEqualTo(5);
    }

    @Test
    void doesNotAddUpWhereARecordIsRefusedTwice() {
        Accounting accounting = new Accounting(published, 6);
        accounting.count(letter(new Origin("content", 0, 11), RefusalReason.NOT_AVRO));
        accounting.count(letter(new Origin("content", 0, 11), RefusalReason.NOT_AVRO));

        assertThat(accounting.deadLettered()).isEqualTo(1);
        assertThat(accounting.contradictions()).isEqualTo(1);
        assertThat(accounting.addsUp()).isFalse();
    }

    @Test
    void doesNotAddUpWhereARecordIsRefusedAndEnforced() {
        Origin origin = new Origin("content", 0, 11);
        Accounting accounting = new Accounting(published, 6);
        accounting.count(letter(origin, RefusalReason.UNKNOWN_SUBJECT));
        accounting.count(warning(origin, 1));

        assertThat(accounting.contradictions()).isEqualTo(1);
        assertThat(accounting.addsUp()).isFalse();
    }

    @Test
    void doesNotAddUpWhereAnAccountsEnforcementsAreNotNumberedOneByOne() {
        Accounting accounting = new Accounting(published, 6);
        accounting.count(warning(new Origin("content", 0, 11), 4));
        accounting.count(warning(new Origin("content", 0, 12), 5));
        assertThat(accounting.addsUp()).isTrue();

        accounting.count(warning(new Origin("content", 0, 12), 7));

        assertThat(accounting.addsUp()).isFalse();
    }

    @Test
    void doesNotAddUpWhereARecordIsLostBetweenTheStages() {
        Accounting accounting = new Accounting(published, 6);
        accounting.count(letter(new Origin("submissions", 3, 12), RefusalReason.UNDECODABLE));

        assertThat(accounting.deadLettered()).isZero();
        assertThat(accounting.addsUp()).isFalse();
    }

    private static Enforcement warning(Origin origin, long sequence) {
        return new Enforcement(
                new EnforcementId("e" + sequence),
                new AccountId("a"),
                sequence,
                new Action.Warning(),
                null,
                new Enforcement.CauseReference(Enforcement.CauseKind.CONTENT, "c", origin, null),
                null,
                null,
                0,
                Enforcement.Automation.FULLY,
                null,
                Instant.EPOCH);
    }

    private static DeadLetter letter(Origin origin, RefusalReason reason) {
        return new DeadLetter(origin, DeadLetter.Stage.INGEST, reason, "detail", null, null, Instant.EPOCH);
    }
}
