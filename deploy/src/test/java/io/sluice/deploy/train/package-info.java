@NullMarked
package io.sluice.deploy.train;

import org.jspecify.annotations.NullMarked;
