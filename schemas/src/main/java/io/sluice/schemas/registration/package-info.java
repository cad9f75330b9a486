/** What the schema registry must hold for the topics, whether it does, and bringing it there. */
@NullMarked
package io.sluice.schemas.registration;

import org.jspecify.annotations.NullMarked;
