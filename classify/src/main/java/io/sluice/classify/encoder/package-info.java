/** Sentence encoders: what a text means as a whole, quotes, negation and counter-speech included. */
@NullMarked
package io.sluice.classify.encoder;

import org.jspecify.annotations.NullMarked;
