/** Chinese as it sounds: terms that are written with other characters of the same syllables, or in pinyin. */
@NullMarked
package io.sluice.classify.sound;

import org.jspecify.annotations.NullMarked;
