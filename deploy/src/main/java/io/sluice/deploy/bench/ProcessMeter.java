package io.sluice.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the processes of a contestant cost, as the operating system counts it. */
final class ProcessMeter {

    private static final String PEAK = "VmHWM:";
    private static final long KIBI = 1024;
    private static final int SECONDS_COLUMN = 3;

    private ProcessMeter() {}

    /** Processor time of a live process since it began; zero where the system does not tell. */
    static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** How long the just-in-time compilers of a live JVM have worked since it began; zero where its JDK does not tell. */
    static Duration compiling(ProcessHandle process) {
        Path jstat = Path.of(System.getProperty("java.home"), "bin", "jstat");
        try {
            Process asked = new ProcessBuilder(
                            jstat.toString(), "-J-Duser.language=en", "-compiler", String.valueOf(process.pid()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // A line with the names of the columns, and one with the values: compiled, failed, invalid, time in
            // seconds.
            List<String> lines = asked.inputReader().lines().toList();
            return lines.size() < 2
                    ? Duration.ZERO
                    : Duration.ofMillis(Math.round(
                            1e3 * Double.parseDouble(lines.getLast().strip().split("\\s+")[SECONDS_COLUMN])));
        } catch (IOException e) {
            return Duration.ZERO;
        }
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
