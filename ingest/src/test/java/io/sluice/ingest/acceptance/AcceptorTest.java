package io.sluice.ingest.acceptance;

import static io.sluice.ingest.Events.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.ingest.Events;
import io.sluice.ingest.acceptance.Acceptance.Accepted;
import io.sluice.ingest.acceptance.Acceptance.Refused;
import io.sluice.ingest.fingerprint.Fingerprinting;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.report.ReportEvent;
import io.sluice.schemas.review.Appeal;
import io.sluice.schemas.review.ReviewDecision;
import io.sluice.schemas.submission.Submission;
import io.sluice.schemas.wire.Decoded;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AcceptorTest {

    private static final Origin ORIGIN = new Origin("content", 3, 42);
    private static final byte[] VALUE = {1, 2, 3};
    private static final Duration LEEWAY = Duration.ofMinutes(10);
    private static final Duration TICK = Duration.ofMillis(1);

    @Test
    void acceptsContentUnderItsOriginWithItsFingerprint() {
        ContentEvent event = Events.post("ann", "hello");

        assertThat(content(record("ann"), event))
                .isEqualTo(new Accepted(
                        new AccountId("ann"),
                        new Submission(ORIGIN, new Submission.Content(event, Fingerprinting.of("hello")))));
    }

    @Test
    void acceptsAReportKeyedByItsReporterAndFingerprintsItsItem() {
        ReportEvent event = Events.report("bob", Events.post("ann", "hello"));

        assertThat(reports(record("bob"), event))
                .isEqualTo(new Accepted(
                        new AccountId("bob"),
                        new Submission(ORIGIN, new Submission.Report(event, Fingerprinting.of("hello")))));
    }

    @Test
    void acceptsWhatPeopleSay() {
        ReviewDecision decision = Events.decision("ann", NOON);
        Appeal appeal = Events.appeal("ann", NOON);

        assertThat(reviews(record("ann"), decision))
                .isEqualTo(new Accepted(
                        new AccountId("ann"), new Submission(ORIGIN, new Submission.Instructed(decision))));
        assertThat(appeals(record("ann"), appeal))
                .isEqualTo(
                        new Accepted(new AccountId("ann"), new Submission(ORIGIN, new Submission.Instructed(appeal))));
    }

    @Test
    void acceptsARecordWithoutAKey() {
        assertThat(content(record(null), Events.post("ann", "hello"))).isInstanceOf(Accepted.class);
        assertThat(reports(record(null), Events.report("bob", Events.post("ann", "hello"))))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void refusesAKeyThatContradictsTheValueWithTheRecordWhole() {
        Acceptance acceptance = content(record("bob"), Events.post("ann", "hello"));

        DeadLetter letter = letter(acceptance);
        assertThat(letter.reason()).isEqualTo(RefusalReason.KEY_MISMATCH);
        assertThat(letter.origin()).isEqualTo(ORIGIN);
        assertThat(letter.stage()).isEqualTo(Stage.INGEST);
        assertThat(letter.key()).isEqualTo("bob".getBytes(UTF_8));
        assertThat(letter.value()).isSameAs(VALUE);
        assertThat(letter.recordTime()).isEqualTo(NOON);
    }

    @Test
    void refusesAReportKeyedByTheReportedAccount() {
        assertThat(reason(reports(record("ann"), Events.report("bob", Events.post("ann", "hello")))))
                .isEqualTo(RefusalReason.KEY_MISMATCH);
    }

    @Test
    void refusesDecisionsAndAppealsKeyedByAnother() {
        assertThat(reason(reviews(record("bob"), Events.decision("ann", NOON)))).isEqualTo(RefusalReason.KEY_MISMATCH);
        assertThat(reason(appeals(record("bob"), Events.appeal("ann", NOON)))).isEqualTo(RefusalReason.KEY_MISMATCH);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DELETED")
    void refusesContentWithoutTextAndMedia(ContentChange change) {
        assertThat(reason(content(record("ann"), Events.bare("ann", change)))).isEqualTo(RefusalReason.MISSING_FIELD);
    }

    @Test
    void acceptsADeleteWithoutContentAndAPictureWithoutText() {
        assertThat(content(record("ann"), Events.bare("ann", ContentChange.DELETED)))
                .isInstanceOf(Accepted.class);
        assertThat(content(record("ann"), Events.picture("ann"))).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAReportOfNothing(ContentChange change) {
        assertThat(reason(reports(record("bob"), Events.report("bob", Events.bare("ann", change)))))
                .isEqualTo(RefusalReason.MISSING_FIELD);
    }

    @Test
    void refusesAnEventFromTheFuture() {
        Instant latest = NOON.plus(LEEWAY);
        Instant later = latest.plus(TICK);

        assertThat(content(record("ann"), Events.postAt("ann", latest))).isInstanceOf(Accepted.class);
        assertThat(reason(content(record("ann"), Events.postAt("ann", later))))
                .isEqualTo(RefusalReason.IMPOSSIBLE_TIME);
        assertThat(reason(reviews(record("ann"), Events.decision("ann", later))))
                .isEqualTo(RefusalReason.IMPOSSIBLE_TIME);
        assertThat(reason(appeals(record("ann"), Events.appeal("ann", later))))
                .isEqualTo(RefusalReason.IMPOSSIBLE_TIME);
        assertThat(reason(reports(record("bob"), Events.reportAt("bob", Events.post("ann", "hello"), later))))
                .isEqualTo(RefusalReason.IMPOSSIBLE_TIME);
    }

    @Test
    void refusesAReportOfAnItemFromTheFuture() {
        ContentEvent latest = Events.postAt("ann", NOON.plus(LEEWAY));
        ContentEvent later = Events.postAt("ann", NOON.plus(LEEWAY).plus(TICK));

        assertThat(reports(record("bob"), Events.report("bob", latest))).isInstanceOf(Accepted.class);
        assertThat(reason(reports(record("bob"), Events.report("bob", later))))
                .isEqualTo(RefusalReason.IMPOSSIBLE_TIME);
    }

    @Test
    void refusesARecordWithoutATimeOfItsOwn() {
        RawRecord timeless = new RawRecord(ORIGIN, null, VALUE, 0);

        assertThat(reason(content(timeless, Events.post("ann", "hello")))).isEqualTo(RefusalReason.IMPOSSIBLE_TIME);
    }

    @Test
    void neverTellsTheContent() {
        Acceptance acceptance = content(record("bob"), Events.post("ann", "my secret"));

        assertThat(acceptance.toString() + record("bob")).doesNotContain("secret", "[B@");
    }

    @Test
    void refusesWhatItsReaderRefuses() {
        RawRecord raw = record("ann");
        Acceptor<Appeal> acceptor = new Acceptor<>(
                value -> new Decoded.Refused<>(RefusalReason.UNKNOWN_SCHEMA, "id 7"), new InstructionInput<>());

        assertThat(acceptor.accept(raw)).isEqualTo(raw.refused(RefusalReason.UNKNOWN_SCHEMA, "id 7"));
    }

    @Test
    void refusesARecordOfWhichSomethingDerivedCouldNotGoOutWithoutReadingIt() {
        RawRecord huge = new RawRecord(ORIGIN, new byte[1], new byte[Acceptor.MAX_RECORD_BYTES], NOON.toEpochMilli());
        Acceptor<Appeal> acceptor = new Acceptor<>(
                value -> {
                    throw new AssertionError("was read");
                },
                new InstructionInput<>());

        DeadLetter letter = letter(acceptor.accept(huge));

        assertThat(letter.reason()).isEqualTo(RefusalReason.OVERSIZED_FIELD);
        assertThat(letter.detail()).isEqualTo("record: 262145 bytes, at most 262144 allowed");
        assertThat(letter.value()).isEqualTo(huge.value());
    }

    private static Acceptance content(RawRecord raw, ContentEvent event) {
        return acceptance(raw, event, new ContentInput());
    }

    private static Acceptance reports(RawRecord raw, ReportEvent event) {
        return acceptance(raw, event, new ReportInput());
    }

    private static Acceptance reviews(RawRecord raw, ReviewDecision event) {
        return acceptance(raw, event, new InstructionInput<>());
    }

    private static Acceptance appeals(RawRecord raw, Appeal event) {
        return acceptance(raw, event, new InstructionInput<>());
    }

    private static <T> Acceptance acceptance(RawRecord raw, T event, InputKind<T> kind) {
        return new Acceptor<>(value -> new Decoded.Value<>(event), kind).accept(raw);
    }

    private static RawRecord record(@Nullable String key) {
        return new RawRecord(ORIGIN, key == null ? null : key.getBytes(UTF_8), VALUE, NOON.toEpochMilli());
    }

    private static RefusalReason reason(Acceptance acceptance) {
        return letter(acceptance).reason();
    }

    private static DeadLetter letter(Acceptance acceptance) {
        assertThat(acceptance).isInstanceOf(Refused.class);
        return ((Refused) acceptance).letter();
    }
}
