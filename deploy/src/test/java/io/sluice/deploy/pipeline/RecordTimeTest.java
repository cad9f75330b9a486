package io.sluice.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

final class RecordTimeTest {

    private static final int UNKNOWN = -1;

    @Test
    void isTheRecordsOwn() {
        assertThat(new RecordTime().extract(recordAt(1000), 5000)).isEqualTo(1000);
    }

    @Test
    void isThePartitionsWhereARecordHasAnImpossibleOne() {
        assertThat(new RecordTime().extract(recordAt(-5), 5000)).isEqualTo(5000);
        assertThat(new RecordTime().extract(recordAt(-5), UNKNOWN)).isZero();
    }

    private static ConsumerRecord<Object, Object> recordAt(long timestamp) {
        return new ConsumerRecord<>(
                "content",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                "value",
                new RecordHeaders(),
                Optional.empty());
    }
}
