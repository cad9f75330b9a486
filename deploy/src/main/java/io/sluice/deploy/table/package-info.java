/** Tables of content as text: tab-separated values whose columns are known by their header or by an option. */
@NullMarked
package io.sluice.deploy.table;

import org.jspecify.annotations.NullMarked;
