package io.sluice.schemas.review;

import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;

/** {@link Appeal} in Avro. */
public final class AppealContract implements Contract<Appeal, io.sluice.avro.Appeal> {

    @Override
    public Class<io.sluice.avro.Appeal> avroType() {
        return io.sluice.avro.Appeal.class;
    }

    @Override
    public Appeal fromAvro(io.sluice.avro.Appeal avro) {
        return new Appeal(
                avro.getAppealId(),
                new AccountId(avro.getAccountId()),
                new ContentId(avro.getContentId()),
                new EnforcementId(avro.getEnforcementId()),
                avro.getStatement(),
                avro.getSubmittedAt());
    }

    @Override
    public io.sluice.avro.Appeal toAvro(Appeal appeal) {
        return new io.sluice.avro.Appeal(
                appeal.appealId(),
                appeal.account().value(),
                appeal.content().value(),
                appeal.enforcement().value(),
                appeal.statement(),
                appeal.submittedAt());
    }
}
