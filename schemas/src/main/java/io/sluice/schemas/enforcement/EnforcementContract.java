package io.sluice.schemas.enforcement;

import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.Grounds;
import io.sluice.schemas.enforcement.Enforcement.ItemRevision;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import org.jspecify.annotations.Nullable;

/** {@link Enforcement} in Avro. */
public final class EnforcementContract implements Contract<Enforcement, io.sluice.avro.Enforcement> {

    private static final EnumContract<Automation, io.sluice.avro.Automation> AUTOMATION =
            new EnumContract<>(Automation.class, io.sluice.avro.Automation.class);

    @Override
    public Class<io.sluice.avro.Enforcement> avroType() {
        return io.sluice.avro.Enforcement.class;
    }

    @Override
    public Enforcement fromAvro(io.sluice.avro.Enforcement avro) {
        return new Enforcement(
                new EnforcementId(avro.getEnforcementId()),
                new AccountId(avro.getAccountId()),
                avro.getSequence(),
                ActionContract.fromAvro(avro.getAction()),
                item(avro),
                ProvenanceContract.fromAvro(avro.getCause()),
                avro.getGrounds() == null ? null : ProvenanceContract.fromAvro(avro.getGrounds()),
                avro.getStrike() == null ? null : StrikeContract.fromAvro(avro.getStrike()),
                avro.getPoints(),
                AUTOMATION.fromAvro("automation", avro.getAutomation()),
                avro.getStatement() == null ? null : StatementContract.fromAvro(avro.getStatement()),
                avro.getDecidedAt());
    }

    @Override
    public io.sluice.avro.Enforcement toAvro(Enforcement enforcement) {
        ItemRevision item = enforcement.item();
        Grounds grounds = enforcement.grounds();
        Strike strike = enforcement.strike();
        StatementOfReasons statement = enforcement.statement();
        io.sluice.avro.Enforcement avro = new io.sluice.avro.Enforcement();
        avro.setEnforcementId(enforcement.id().value());
        avro.setAccountId(enforcement.account().value());
        avro.setSequence(enforcement.sequence());
        avro.setAction(ActionContract.toAvro(enforcement.action()));
        avro.setItem(
                item == null
                        ? null
                        : new io.sluice.avro.ItemRevision(item.content().value(), item.revision()));
        avro.setCause(ProvenanceContract.toAvro(enforcement.cause()));
        avro.setGrounds(grounds == null ? null : ProvenanceContract.toAvro(grounds));
        avro.setStrike(strike == null ? null : StrikeContract.toAvro(strike));
        avro.setPoints(enforcement.points());
        avro.setAutomation(AUTOMATION.toAvro(enforcement.automation()));
        avro.setStatement(statement == null ? null : StatementContract.toAvro(statement));
        avro.setDecidedAt(enforcement.decidedAt());
        return avro;
    }

    private static @Nullable ItemRevision item(io.sluice.avro.Enforcement avro) {
        io.sluice.avro.ItemRevision item = avro.getItem();
        return item == null ? null : new ItemRevision(new ContentId(item.getContentId()), item.getRevision());
    }
}
