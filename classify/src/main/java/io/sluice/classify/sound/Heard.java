package io.sluice.classify.sound;

/**
 * A term by one of the ways to read it.
 *
 * @param number that it was added under
 * @param group that it was added under
 * @param spelling folded
 * @param reading what stands for its syllables
 */
record Heard(int number, int group, String spelling, String reading) {}
