package io.sluice.schemas.review;

import io.sluice.schemas.id.AccountId;

/** What people, not classifiers, say about an account. It passes classification untouched, in order with the content. */
public sealed interface Instruction permits ReviewDecision, Appeal {
    AccountId account();
}
