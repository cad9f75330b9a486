package io.sluice.schemas.review;

import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.Checks;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import java.time.Instant;

/**
 * An account disputes an enforcement against it.
 *
 * @param appealId unique; an appeal that arrives twice counts once
 * @param content the item that the enforcement names
 * @param statement the account's words
 */
public record Appeal(
        String appealId,
        AccountId account,
        ContentId content,
        EnforcementId enforcement,
        String statement,
        Instant submittedAt)
        implements Instruction {

    private static final int MAX_STATEMENT_LENGTH = 8_000;

    public Appeal {
        Checks.id("appealId", appealId);
        Checks.text("statement", statement, MAX_STATEMENT_LENGTH);
        Checks.eventTime("submittedAt", submittedAt);
    }

    /** Without the statement: content is never logged. */
    @Override
    public String toString() {
        return "appeal " + appealId + " against " + enforcement;
    }
}
