/** Long files of lines: read as bytes, unpacked, counted, with progress shown on standard error. */
@NullMarked
package io.sluice.deploy.lines;

import org.jspecify.annotations.NullMarked;
