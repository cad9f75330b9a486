@NullMarked
package io.sluice.deploy.labelled;

import org.jspecify.annotations.NullMarked;
