/** {@code sluice demo}: everything in one process, fed with the sample day, and what was enforced, as it goes. */
@NullMarked
package io.sluice.deploy.demo;

import org.jspecify.annotations.NullMarked;
