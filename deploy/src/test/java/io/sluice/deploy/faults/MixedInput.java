package io.sluice.deploy.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.ContentEventContract;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.topics.TopicCatalogue;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Content of a few accounts, good records and bad ones in turn, some of the good ones without a key or in a partition
 * that is not their account's. Good are the records: their texts break the guidelines, so that one sees them decided. The
 * same seed gives the same records.
 */
final class MixedInput {

    /** For which {@link io.sluice.deploy.guidelines.SmallBook the small book} removes an item. */
    private static final String OFFENCE = "an instant loan";

    private static final int ACCOUNTS = 40;
    private static final int HEADER = 5;

    /** Of Avro's single-object encoding: a marker and a fingerprint. */
    private static final int SINGLE_OBJECT_HEADER = 10;

    private static final int MAX_RANDOM_BYTES = 300;
    private static final Instant PAST = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant FUTURE = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * One record.
     *
     * @param reasons the reasons that would be right for refusing it; none for a good one
     */
    record Sent(ProducerRecord<byte[], byte[]> record, List<RefusalReason> reasons) {
        boolean isBad() {
            return !reasons.isEmpty();
        }
    }

    private final Random random;
    private final int partitions;
    private final int foreignSchema;
    private final Serializer<ContentEvent> writer;
    private int posts;

    MixedInput(long seed, int partitions, Wire wire, int foreignSchema) {
        this.random = new Random(seed);
        this.partitions = partitions;
        this.foreignSchema = foreignSchema;
        this.writer = wire.writer(TopicCatalogue.CONTENT.contract(), TopicCatalogue.CONTENT.name());
    }

    Sent next() {
        String account = "account-" + random.nextInt(ACCOUNTS);
        byte[] key = account.getBytes(UTF_8);
        byte[] good = bytes(post(account, OFFENCE, PAST));
        int home = BuiltInPartitioner.partitionForKey(key, partitions);
        return switch (random.nextInt(16)) {
            case 0 -> bad(key, null, RefusalReason.EMPTY);
            case 1 -> bad(key, randomBytes(), RefusalReason.NOT_AVRO, RefusalReason.UNKNOWN_SCHEMA);
            case 2 -> bad(key, cut(good), RefusalReason.UNDECODABLE);
            case 3 -> bad(key, withSchema(good, foreignSchema), RefusalReason.WRONG_SCHEMA);
            case 4 -> bad(key, withSchema(good, 1_000_000 + random.nextInt(3)), RefusalReason.UNKNOWN_SCHEMA);
            case 5 -> bad(key, invalidUtf8(good), RefusalReason.UNDECODABLE);
            case 6 -> bad("somebody-else".getBytes(UTF_8), good, RefusalReason.KEY_MISMATCH);
            case 7 -> bad(key, bytes(post(account, "", PAST)), RefusalReason.MISSING_FIELD);
            case 8 -> bad(key, bytes(post(account, "early", FUTURE)), RefusalReason.IMPOSSIBLE_TIME);
            case 9 -> new Sent(record(null, null, good), List.of());
            case 10 -> new Sent(record((home + 1) % partitions, key, good), List.of());
            case 11 -> bad(bigKey(), good, RefusalReason.KEY_MISMATCH, RefusalReason.OVERSIZED_FIELD);
            case 12 -> bad(key, hugeField(account, good), RefusalReason.OVERSIZED_FIELD);
            default -> new Sent(record(home, key, good), List.of());
        };
    }

    private Sent bad(byte[] key, byte @Nullable [] value, RefusalReason... reasons) {
        return new Sent(record(null, key, value), List.of(reasons));
    }

    private static ProducerRecord<byte[], byte[]> record(
            @Nullable Integer partition, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(TopicCatalogue.CONTENT.name(), partition, key, value);
    }

    private byte[] bytes(ContentEvent event) {
        return writer.serialize(TopicCatalogue.CONTENT.name(), event);
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[1 + random.nextInt(MAX_RANDOM_BYTES)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Longer than any id; one in ten so large that it fits into a record once and not twice. */
    private byte[] bigKey() {
        byte[] key =
                new byte[random.nextInt(10) == 0 ? 600_000 + random.nextInt(300_000) : 601 + random.nextInt(2_000)];
        random.nextBytes(key);
        return key;
    }

    /** More text than an event may have: a checked event cannot hold it, what Avro generated can. */
    private byte[] hugeField(String account, byte[] good) {
        io.sluice.avro.ContentEvent event = new ContentEventContract().toAvro(post(account, "", PAST));
        event.setText("x".repeat(ContentEvent.MAX_TEXT_LENGTH + 1 + random.nextInt(100_000)));
        try {
            byte[] singleObject = event.toByteBuffer().array();
            int length = singleObject.length - SINGLE_OBJECT_HEADER;
            byte[] record = Arrays.copyOf(good, HEADER + length);
            System.arraycopy(singleObject, SINGLE_OBJECT_HEADER, record, HEADER, length);
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] cut(byte[] good) {
        return Arrays.copyOf(good, HEADER + random.nextInt(good.length - HEADER));
    }

    private static byte[] withSchema(byte[] good, int id) {
        byte[] record = good.clone();
        ByteBuffer.wrap(record).putInt(1, id);
        return record;
    }

    /** A byte that UTF-8 never has, in the account's id: the first string of the record. */
    private static byte[] invalidUtf8(byte[] good) {
        byte[] record = good.clone();
        record[HEADER + 2] = (byte) 0xff;
        return record;
    }

    private ContentEvent post(String account, String text, Instant occurredAt) {
        return new ContentEvent(
                new AccountId(account),
                new ContentId("item-" + posts++),
                0,
                ContentChange.CREATED,
                Surface.COMMENT,
                Audience.PUBLIC,
                0,
                text,
                List.of(),
                "wechat",
                null,
                null,
                null,
                occurredAt);
    }
}
