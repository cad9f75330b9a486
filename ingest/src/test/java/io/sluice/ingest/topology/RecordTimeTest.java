package io.sluice.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordTimeTest {

    @Test
    void isTheRecordsOwnTime() {
        assertThat(new RecordTime().extract(at(1_700_000_000_000L), 5)).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void isTheEpochForARecordWithoutATime() {
        assertThat(new RecordTime().extract(at(ConsumerRecord.NO_TIMESTAMP), 5)).isZero();
    }

    private static ConsumerRecord<Object, Object> at(long timestamp) {
        return new ConsumerRecord<>(
                "content",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                1,
                1,
                "key",
                "value",
                new RecordHeaders(),
                Optional.empty());
    }
}
