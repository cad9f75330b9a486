package io.sluice.classify.linear;

/**
 * A part of an original text.
 *
 * @param start first character, in UTF-16 units
 * @param end one after the last
 */
public record Span(int start, int end) {}
