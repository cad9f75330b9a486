/** JSON Lines: how events are typed and files of them read, and how results are shown to programs and people. */
@NullMarked
package io.sluice.deploy.json;

import org.jspecify.annotations.NullMarked;
