package io.sluice.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the processes of a contestant cost, as the operating system counts it. */
final class ProcessMeter {

    private static final String PEAK = "VmHWM:";
    private static final long KIBI = 1024;

    private ProcessMeter() {}

    /** Processor time of a live process since it began; zero where the system does not tell. */
    static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most memory that a live process has held at once, in bytes; 0 where the system does not tell. */
    static long peakBytes(ProcessHandle process) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith(PEAK)) {
                    return Long.parseLong(line.substring(PEAK.length()).replaceAll("\\D", "")) * KIBI;
                }
            }
            return 0;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
