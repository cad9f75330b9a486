package io.sluice.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PeakMemoryTest {

    @Test
    void readsTheHighWaterMark() {
        assertThat(PeakMemory.parse(List.of("Name:\tjava", "VmHWM:\t  812345 kB", "VmRSS:\t  700000 kB")))
                .hasValue(812345L * 1024);
    }

    @Test
    void saysNothingWhereTheSystemDoesNot() {
        assertThat(PeakMemory.parse(List.of("Name:\tjava"))).isEmpty();
    }
}
