@NullMarked
package io.sluice.ingest.fingerprint;

import org.jspecify.annotations.NullMarked;
