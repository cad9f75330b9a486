@NullMarked
package io.sluice.deploy.evaluate;

import org.jspecify.annotations.NullMarked;
