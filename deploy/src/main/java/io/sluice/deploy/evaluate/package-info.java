/** The verb {@code evaluate}: how well the classifiers do on labelled texts, and at what cost. */
@NullMarked
package io.sluice.deploy.evaluate;

import org.jspecify.annotations.NullMarked;
