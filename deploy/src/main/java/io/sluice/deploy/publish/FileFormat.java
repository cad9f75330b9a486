package io.sluice.deploy.publish;

/** How a file's events are written. */
enum FileFormat {
    /** One JSON object on each line. */
    JSONL,
    /** A table, its cells separated by tabs. */
    TSV
}
