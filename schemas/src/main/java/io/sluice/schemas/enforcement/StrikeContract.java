package io.sluice.schemas.enforcement;

import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;

/** {@link Strike} in Avro; part of other records. */
public final class StrikeContract {

    private StrikeContract() {}

    public static Strike fromAvro(io.sluice.avro.Strike avro) {
        return new Strike(
                new EnforcementId(avro.getEnforcementId()),
                ClauseId.parse(avro.getClause()),
                new ContentId(avro.getContentId()),
                avro.getPoints(),
                avro.getGivenAt(),
                avro.getExpiresAt());
    }

    public static io.sluice.avro.Strike toAvro(Strike strike) {
        return new io.sluice.avro.Strike(
                strike.enforcement().value(),
                strike.clause().toString(),
                strike.content().value(),
                strike.points(),
                strike.givenAt(),
                strike.expiresAt());
    }
}
