@NullMarked
package io.sluice.classify.sound;

import org.jspecify.annotations.NullMarked;
