package io.sluice.ingest.acceptance;

import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.review.Instruction;
import io.sluice.schemas.submission.Submission;
import java.util.Optional;

/** Review decisions and appeals: keyed by the account that they are about. */
public record InstructionInput<T extends Instruction>() implements InputKind<T> {

    @Override
    public AccountId keyOwner(T event) {
        return event.account();
    }

    @Override
    public Optional<Flaw> flaw(T event) {
        return Optional.empty();
    }

    @Override
    public Submission.Body body(T event) {
        return new Submission.Instructed(event);
    }
}
