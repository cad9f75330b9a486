package io.sluice.classify.score;

import io.sluice.schemas.content.ContentEvent;

/**
 * An item that is to have a second look.
 *
 * @param reported somebody reported it
 */
public record Inquiry(ContentEvent event, boolean reported) {}
