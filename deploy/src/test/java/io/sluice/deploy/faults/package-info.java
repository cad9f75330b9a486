/** What happens when parts die: real brokers in containers, real processes, killed without warning. */
@NullMarked
package io.sluice.deploy.faults;

import org.jspecify.annotations.NullMarked;
