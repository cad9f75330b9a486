package io.sluice.schemas.id;

/** {@link Origin} in Avro; part of other records. */
public final class OriginContract {

    private OriginContract() {}

    public static Origin fromAvro(io.sluice.avro.Origin avro) {
        return new Origin(avro.getTopic(), avro.getPartition(), avro.getOffset());
    }

    public static io.sluice.avro.Origin toAvro(Origin origin) {
        return new io.sluice.avro.Origin(origin.topic(), origin.partition(), origin.offset());
    }
}
