package io.sluice.schemas.guidelines.feed;

import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.id.Origin;

/** What a record of the guidelines' topic turned out to be. */
sealed interface Received {

    Origin origin();

    record Document(Origin origin, GuidelineDocument document) implements Received {}

    /** @param reason never the content */
    record Unreadable(Origin origin, String reason) implements Received {}
}
