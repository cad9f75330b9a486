/** How fast it is: {@code deploy/bin/jmh} runs these, the tests do not. */
@NullMarked
package io.sluice.classify.benchmark;

import org.jspecify.annotations.NullMarked;
