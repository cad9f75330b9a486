package io.sluice.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessMeterTest {

    private static final ProcessHandle OURS = ProcessHandle.current();

    @Test
    void tellsHowLongTheCompilersOfAJvmHaveWorked() {
        Duration compiling = ProcessMeter.compiling(OURS);
        // Whoever runs tests has compiled something, and not for longer than a compiler on each processor could.
        long alive = ManagementFactory.getRuntimeMXBean().getUptime();
        assertThat(compiling)
                .isPositive()
                .isLessThan(Duration.ofMillis(alive * (1 + Runtime.getRuntime().availableProcessors())));
    }

    @Test
    void tellsNothingOfAProcessThatIsNoJvm() throws Exception {
        Process sleeping = new ProcessBuilder("sleep", "60").start();
        try {
            assertThat(ProcessMeter.compiling(sleeping.toHandle())).isZero();
        } finally {
            sleeping.destroy();
        }
    }

    @Test
    void countsMemoryAndProcessorTime() {
        assertThat(ProcessMeter.peakBytes(OURS)).isGreaterThan(10_000_000);
        assertThat(ProcessMeter.cpu(OURS)).isPositive();
    }
}
