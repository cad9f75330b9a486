/** Ways to be reached outside the platform: links, e-mail addresses, phone numbers, chat handles. */
@NullMarked
package io.sluice.classify.contact;

import org.jspecify.annotations.NullMarked;
