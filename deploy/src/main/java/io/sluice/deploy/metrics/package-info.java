/** What a running pipeline tells the outside: health and metrics over HTTP. */
@NullMarked
package io.sluice.deploy.metrics;

import org.jspecify.annotations.NullMarked;
