package io.sluice.schemas.deadletter;

import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.id.OriginContract;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** {@link DeadLetter} in Avro. */
public final class DeadLetterContract implements Contract<DeadLetter, io.sluice.avro.DeadLetter> {

    private static final EnumContract<Stage, io.sluice.avro.Stage> STAGE =
            new EnumContract<>(Stage.class, io.sluice.avro.Stage.class);
    private static final EnumContract<RefusalReason, io.sluice.avro.RefusalReason> REASON =
            new EnumContract<>(RefusalReason.class, io.sluice.avro.RefusalReason.class);

    @Override
    public Class<io.sluice.avro.DeadLetter> avroType() {
        return io.sluice.avro.DeadLetter.class;
    }

    @Override
    public DeadLetter fromAvro(io.sluice.avro.DeadLetter avro) {
        return new DeadLetter(
                OriginContract.fromAvro(avro.getOrigin()),
                STAGE.fromAvro("stage", avro.getStage()),
                REASON.fromAvro("reason", avro.getReason()),
                avro.getDetail(),
                bytes(avro.getKey()),
                bytes(avro.getValue()),
                avro.getRecordTime());
    }

    @Override
    public io.sluice.avro.DeadLetter toAvro(DeadLetter letter) {
        byte[] key = letter.key();
        byte[] value = letter.value();
        return new io.sluice.avro.DeadLetter(
                OriginContract.toAvro(letter.origin()),
                STAGE.toAvro(letter.stage()),
                REASON.toAvro(letter.reason()),
                letter.detail(),
                key == null ? null : ByteBuffer.wrap(key),
                value == null ? null : ByteBuffer.wrap(value),
                letter.recordTime());
    }

    private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
