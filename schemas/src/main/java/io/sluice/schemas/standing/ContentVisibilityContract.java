package io.sluice.schemas.standing;

import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.enforcement.VisibilityContract;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;

/** {@link ContentVisibility} in Avro. */
public final class ContentVisibilityContract implements Contract<ContentVisibility, io.sluice.avro.ContentVisibility> {

    @Override
    public Class<io.sluice.avro.ContentVisibility> avroType() {
        return io.sluice.avro.ContentVisibility.class;
    }

    @Override
    public ContentVisibility fromAvro(io.sluice.avro.ContentVisibility avro) {
        return new ContentVisibility(
                new ContentId(avro.getContentId()),
                new AccountId(avro.getAccountId()),
                avro.getRevision(),
                VisibilityContract.fromAvro("visibility", avro.getVisibility()),
                avro.getDistributionStopped(),
                new EnforcementId(avro.getEnforcementId()),
                avro.getSequence(),
                avro.getSince());
    }

    @Override
    public io.sluice.avro.ContentVisibility toAvro(ContentVisibility shown) {
        return new io.sluice.avro.ContentVisibility(
                shown.content().value(),
                shown.account().value(),
                shown.revision(),
                VisibilityContract.toAvro(shown.visibility()),
                shown.distributionStopped(),
                shown.enforcement().value(),
                shown.sequence(),
                shown.since());
    }
}
