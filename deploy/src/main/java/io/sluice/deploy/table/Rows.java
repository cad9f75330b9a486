package io.sluice.deploy.table;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One way to make a content event of a table's row. The event is a JSON object, as {@code ContentJson} reads it. */
interface Rows {

    /** How many cells a row has. */
    int width();

    /** The event of one row of {@link #width()} cells. Rows are given in the order of the table. */
    ObjectNode read(String[] cells);
}
