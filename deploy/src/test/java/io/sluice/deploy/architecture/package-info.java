/** What the build holds every module to. */
@NullMarked
package io.sluice.deploy.architecture;

import org.jspecify.annotations.NullMarked;
