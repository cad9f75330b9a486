package io.sluice.ingest.topology;

import static io.sluice.ingest.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.ingest.Events;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.Origin;
import io.sluice.schemas.submission.Submission;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic in which good records stand between every kind of bad ones. */
class IngestFuzzTest {

    private static final int RECORDS = 3_000;
    private static final int MAX_RANDOM_BYTES = 400;

    /** Kafka's default limit of a record. */
    private static final int MAX_RECORD_BYTES = 1_048_576;

    /** What was sent: for a bad record the reasons that are right for it, none for a good one. */
    private record Sent(byte @Nullable [] key, byte @Nullable [] value, Set<RefusalReason> reasons) {

        Sent(byte @Nullable [] value, Set<RefusalReason> reasons) {
            this(null, value, reasons);
        }
    }

    private static final Set<RefusalReason> GOOD = Set.of();

    @ParameterizedTest
    @ValueSource(longs = {1, 20261101, 77_777})
    void refusesAllThatIsBadForTheRightReasonAndAcceptsAllThatIsGood(long seed) {
        Random random = new Random(seed);
        List<Sent> sent = new ArrayList<>();
        try (IngestDriver driver = new IngestDriver(3)) {
            int foreign = driver.register(
                    "other-value",
                    SchemaBuilder.record("Other")
                            .fields()
                            .requiredString("text")
                            .endRecord());
            for (int i = 0; i < RECORDS; i++) {
                Sent record = record(driver, random, foreign);
                sent.add(record);
                driver.send("content", record.key(), record.value(), NOON);
            }

            Set<Long> seen = new HashSet<>();
            for (TestRecord<byte[], DeadLetter> letter : driver.deadLetters()) {
                check(letter.value(), sent, seen);
                assertThat(size(letter)).isLessThan(MAX_RECORD_BYTES);
            }
            for (TestRecord<String, Submission> submission : driver.submissions()) {
                Origin origin = submission.value().origin();
                assertThat(sent.get((int) origin.offset()).reasons())
                        .as("reasons against %s", origin)
                        .isEmpty();
                assertThat(seen.add(origin.offset())).as("once: %s", origin).isTrue();
            }
            assertThat(seen).hasSize(RECORDS);
            assertThat(driver.tally.received()).isEqualTo(RECORDS);
            assertThat(driver.tally.deadLettered()).isEqualTo(count(sent));
        }
    }

    private static void check(DeadLetter letter, List<Sent> sent, Set<Long> seen) {
        Sent record = sent.get((int) letter.origin().offset());
        assertThat(record.reasons()).as("reasons for %s", letter).contains(letter.reason());
        assertThat(letter.value()).as("bytes of %s", letter).isEqualTo(record.value());
        assertThat(letter.key()).as("key of %s", letter).isEqualTo(record.key());
        assertThat(seen.add(letter.origin().offset())).as("once: %s", letter).isTrue();
    }

    /** Of what carries the record in and under the letter. */
    private static long size(TestRecord<byte[], DeadLetter> letter) {
        return length(letter.key())
                + length(letter.value().key())
                + length(letter.value().value());
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static long count(List<Sent> sent) {
        return sent.stream().filter(record -> !record.reasons().isEmpty()).count();
    }

    private static Sent record(IngestDriver driver, Random random, int foreignSchema) {
        byte[] good = driver.content.serialize(
                "content", Events.post("account-" + random.nextInt(50), "text " + random.nextInt()));
        return switch (random.nextInt(11)) {
            case 0 -> new Sent(null, Set.of(RefusalReason.EMPTY));
            case 1 -> new Sent(randomBytes(random), Set.of(RefusalReason.NOT_AVRO, RefusalReason.UNKNOWN_SCHEMA));
            case 2 -> new Sent(randomAvro(random, good), Set.of(RefusalReason.UNDECODABLE));
            case 3 ->
                new Sent(
                        Arrays.copyOf(good, Bytes.HEADER + random.nextInt(good.length - Bytes.HEADER)),
                        Set.of(RefusalReason.UNDECODABLE));
            case 4 -> new Sent(withSchema(good, foreignSchema), Set.of(RefusalReason.WRONG_SCHEMA));
            case 5 -> new Sent(withSchema(good, 1_000_000 + random.nextInt()), Set.of(RefusalReason.UNKNOWN_SCHEMA));
            case 6 -> new Sent(huge(random, good), Set.of(RefusalReason.OVERSIZED_FIELD));
            case 7 -> new Sent(invalidUtf8(random, good), Set.of(RefusalReason.UNDECODABLE));
            case 8 -> new Sent(bigKey(random), good, Set.of(RefusalReason.KEY_MISMATCH, RefusalReason.OVERSIZED_FIELD));
            default -> new Sent(good, GOOD);
        };
    }

    /** Seldom as large as a record can be, so that the letters fit into the test's memory. */
    private static byte[] bigKey(Random random) {
        byte[] key = new byte[random.nextInt(20) == 0 ? 600_000 + random.nextInt(300_000) : 1 + random.nextInt(2_000)];
        random.nextBytes(key);
        return key;
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(MAX_RANDOM_BYTES)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Behind a schema id that is right. */
    private static byte[] randomAvro(Random random, byte[] good) {
        byte[] bytes = randomBytes(random);
        byte[] record = Arrays.copyOf(good, Bytes.HEADER + bytes.length);
        System.arraycopy(bytes, 0, record, Bytes.HEADER, bytes.length);
        return record;
    }

    private static byte[] withSchema(byte[] good, int id) {
        byte[] record = good.clone();
        ByteBuffer.wrap(record).putInt(1, id);
        return record;
    }

    private static byte[] huge(Random random, byte[] good) {
        List<String> fields = List.of("accountId", "contentId", "text", "platform", "locale");
        String field = fields.get(random.nextInt(fields.size()));
        return Bytes.with(good, field, "x".repeat(70_000 + random.nextInt(100_000)));
    }

    /** One character of the text becomes a byte that UTF-8 never has. */
    private static byte[] invalidUtf8(Random random, byte[] good) {
        byte[] record = good.clone();
        record[Bytes.indexOf(record, "text ") + random.nextInt(5)] = (byte) (0xf8 + random.nextInt(8));
        return record;
    }
}
