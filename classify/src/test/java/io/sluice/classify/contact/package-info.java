@NullMarked
package io.sluice.classify.contact;

import org.jspecify.annotations.NullMarked;
