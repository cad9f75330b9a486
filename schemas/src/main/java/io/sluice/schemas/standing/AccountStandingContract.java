package io.sluice.schemas.standing;

import io.sluice.avro.StandingLevel;
import io.sluice.schemas.contract.Contract;
import io.sluice.schemas.contract.EnumContract;
import io.sluice.schemas.enforcement.ActionContract;
import io.sluice.schemas.enforcement.StrikeContract;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.id.EnforcementId;
import io.sluice.schemas.standing.AccountStanding.Level;

/** {@link AccountStanding} in Avro. */
public final class AccountStandingContract implements Contract<AccountStanding, io.sluice.avro.AccountStanding> {

    private static final EnumContract<Level, StandingLevel> LEVEL =
            new EnumContract<>(Level.class, StandingLevel.class);

    @Override
    public Class<io.sluice.avro.AccountStanding> avroType() {
        return io.sluice.avro.AccountStanding.class;
    }

    @Override
    public AccountStanding fromAvro(io.sluice.avro.AccountStanding avro) {
        return new AccountStanding(
                new AccountId(avro.getAccountId()),
                LEVEL.fromAvro("level", avro.getLevel()),
                avro.getPoints(),
                avro.getStrikes().stream().map(StrikeContract::fromAvro).toList(),
                avro.getSanctions().stream()
                        .map(AccountStandingContract::sanction)
                        .toList(),
                avro.getLastSequence(),
                avro.getAsOf());
    }

    @Override
    public io.sluice.avro.AccountStanding toAvro(AccountStanding standing) {
        return new io.sluice.avro.AccountStanding(
                standing.account().value(),
                LEVEL.toAvro(standing.level()),
                standing.points(),
                standing.strikes().stream().map(StrikeContract::toAvro).toList(),
                standing.sanctions().stream()
                        .map(AccountStandingContract::sanction)
                        .toList(),
                standing.lastSequence(),
                standing.asOf());
    }

    private static Sanction sanction(io.sluice.avro.Sanction avro) {
        return new Sanction(
                new EnforcementId(avro.getEnforcementId()),
                ActionContract.fromAvro(avro.getAction()),
                ClauseId.parse(avro.getClause()),
                avro.getSince());
    }

    private static io.sluice.avro.Sanction sanction(Sanction sanction) {
        return new io.sluice.avro.Sanction(
                sanction.enforcement().value(),
                ActionContract.toAvro(sanction.action()),
                sanction.clause().toString(),
                sanction.since());
    }
}
