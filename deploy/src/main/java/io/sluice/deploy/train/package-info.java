/** The verb {@code train}: labelled files in, model files out. */
@NullMarked
package io.sluice.deploy.train;

import org.jspecify.annotations.NullMarked;
