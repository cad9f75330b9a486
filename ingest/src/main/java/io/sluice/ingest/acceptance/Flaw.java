package io.sluice.ingest.acceptance;

import io.sluice.schemas.deadletter.RefusalReason;

/**
 * Why an event that could be decoded is not accepted.
 *
 * @param detail which field, and what is wrong with it, without the content
 */
record Flaw(RefusalReason reason, String detail) {}
