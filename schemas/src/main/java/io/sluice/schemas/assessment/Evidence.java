package io.sluice.schemas.assessment;

import io.sluice.schemas.id.ClauseId;

/**
 * Why a clause scored: a signal and where in the original text it fired.
 *
 * @param signal the signal's name in the guideline book, for example {@code terms:fraud-loan}
 * @param start first character, in UTF-16 units of the original text
 * @param end one after the last; equal to {@code start} where the signal has no place in the text
 */
public record Evidence(ClauseId clause, String signal, int start, int end) {}
