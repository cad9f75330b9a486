package io.sluice.schemas.id;

/** Where a record was read: the end of every decision's provenance. */
public record Origin(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
