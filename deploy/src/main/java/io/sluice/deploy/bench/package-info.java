@NullMarked
package io.sluice.deploy.bench;

import org.jspecify.annotations.NullMarked;
