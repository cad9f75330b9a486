package io.sluice.deploy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class RestorationTest {

    private static final TopicPartition FIRST = new TopicPartition("changelog", 0);
    private static final TopicPartition SECOND = new TopicPartition("changelog", 1);

    @Test
    void addsUpWhatIsLeftOfAllStores() {
        Restoration restoration = new Restoration();

        restoration.onRestoreStart(FIRST, "store", 100, 1100);
        restoration.onRestoreStart(SECOND, "store", 0, 50);
        restoration.onBatchRestored(FIRST, "store", 400, 300);
        assertThat(restoration.remainingRecords()).isEqualTo(750);

        restoration.onRestoreEnd(FIRST, "store", 1000);
        restoration.onRestoreSuspended(SECOND, "store", 10);
        assertThat(restoration.remainingRecords()).isZero();
    }
}
