/** The verbs of {@code guidelines}: a book's life, from a folder to the topic that every instance reads. */
@NullMarked
package io.sluice.deploy.guidelines;

import org.jspecify.annotations.NullMarked;
