package io.sluice.ingest.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Kafka's timestamp of the record; 0 for a record without one, which then is refused for its time. (Kafka Streams' own
 * extractors stop the stream at such a record, or drop it without a word.)
 */
final class RecordTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(0, record.timestamp());
    }
}
