/** Texts with labels: files of them, what a source's labels mean, and texts of our own writing. */
@NullMarked
package io.sluice.deploy.labelled;

import org.jspecify.annotations.NullMarked;
