@NullMarked
package io.sluice.enforce.docket;

import org.jspecify.annotations.NullMarked;
