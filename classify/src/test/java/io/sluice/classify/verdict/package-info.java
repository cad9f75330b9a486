@NullMarked
package io.sluice.classify.verdict;

import org.jspecify.annotations.NullMarked;
