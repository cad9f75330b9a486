package io.sluice.schemas.deadletter;

/** Why a record was refused. */
public enum RefusalReason {
    /** No value at all. */
    EMPTY,
    /** Not in the registry's wire format: no magic byte, or too short for a schema id. */
    NOT_AVRO,
    /** The registry does not know the schema id. */
    UNKNOWN_SCHEMA,
    /** The registry knows the id, as a schema of something else. */
    WRONG_SCHEMA,
    /** The bytes do not hold what the schema says. */
    UNDECODABLE,
    MISSING_FIELD,
    OVERSIZED_FIELD,
    MALFORMED_FIELD,
    IMPOSSIBLE_TIME,
    /** The record's key names another account than its value. */
    KEY_MISMATCH,
    /** A decision or an appeal names an item or a case that the ledger does not hold. */
    UNKNOWN_SUBJECT,
    /** A stage failed on it in a way that nobody foresaw: a bug, to be reported. */
    INTERNAL_ERROR
}
