/** Reading topics the way the verbs do: committed records only, from a chosen place, to the end or on and on. */
@NullMarked
package io.sluice.deploy.topic;

import org.jspecify.annotations.NullMarked;
