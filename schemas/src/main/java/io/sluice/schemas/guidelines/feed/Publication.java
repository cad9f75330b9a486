package io.sluice.schemas.guidelines.feed;

/** What came of publishing a version. */
public sealed interface Publication {

    /** It is on the topic now, and on its way to every instance. */
    record Published() implements Publication {}

    /** It was there already, word for word or as good as. */
    record Unchanged() implements Publication {}

    /** @param reason which rule it breaks, and what would be right */
    record Refused(String reason) implements Publication {}
}
