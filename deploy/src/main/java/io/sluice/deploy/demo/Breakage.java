package io.sluice.deploy.demo;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.sluice.deploy.json.InputEvent;
import io.sluice.deploy.publish.EventEncoder;
import io.sluice.deploy.publish.Outgoing;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.review.Appeal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Breaks good events, as broken producers do: with real bytes and the ids of the registry at hand, which a file of bytes
 * could not know. What breaks a rule of the contract is written as plain Avro, which knows no rules.
 */
final class Breakage {

    private static final int HEADER = 1 + Integer.BYTES;
    private static final String SOMEBODY_ELSE = "somebody.else";
    private static final Duration INTO_THE_FUTURE = Duration.ofDays(3);

    private final EventEncoder encoder;
    private final SchemaRegistryClient registry;

    Breakage(EventEncoder encoder, SchemaRegistryClient registry) {
        this.encoder = encoder;
        this.registry = registry;
    }

    Outgoing broken(SampleRecord.Broken sample) {
        ContentEvent event = sample.event();
        Outgoing sound = encoder.encode(new InputEvent.OfContent(event), null);
        byte[] value = Objects.requireNonNull(sound.value(), "an event has a value");
        return switch (sample.fault()) {
            case TRUNCATED -> with(sound, Arrays.copyOf(value, value.length * 2 / 3));
            case OTHER_SCHEMA -> with(sound, appealBy(event));
            case OTHER_KEY -> encoder.encode(new InputEvent.OfContent(event), SOMEBODY_ELSE);
            case OVERLONG_TEXT -> with(sound, changed(value, "text", "长".repeat(ContentEvent.MAX_TEXT_LENGTH + 1)));
            case NO_ACCOUNT -> with(sound, changed(value, "accountId", ""));
            case FROM_THE_FUTURE ->
                with(
                        sound,
                        changed(
                                value,
                                "occurredAt",
                                event.occurredAt().plus(INTO_THE_FUTURE).toEpochMilli()));
        };
    }

    private byte[] appealBy(ContentEvent event) {
        Appeal appeal = new Appeal(
                "stray", event.account(), event.content(), new EnforcementId("none"), "", event.occurredAt());
        return Objects.requireNonNull(
                encoder.encode(new InputEvent.OfAppeal(appeal), null).value());
    }

    /** The same bytes with another value for one field. */
    private byte[] changed(byte[] value, String field, Object content) {
        try {
            Schema schema =
                    ((AvroSchema) registry.getSchemaById(ByteBuffer.wrap(value).getInt(1))).rawSchema();
            GenericRecord event = new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
            event.put(field, content);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(value, 0, HEADER);
            BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(schema).write(event, out);
            out.flush();
            return bytes.toByteArray();
        } catch (RestClientException e) {
            throw new IllegalStateException("the registry does not know a schema that it has just named", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outgoing with(Outgoing sound, byte[] value) {
        return new Outgoing(sound.topic(), sound.key(), value, sound.timestamp());
    }
}
