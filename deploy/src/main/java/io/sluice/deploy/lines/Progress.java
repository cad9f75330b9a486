package io.sluice.deploy.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far long work has come, on standard error: a bar on a terminal, a plain line every ten seconds elsewhere. */
public final class Progress implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int BETWEEN_LOOKS = 256;
    private static final long MEBIBYTE = 1 << 20;

    private final String task;
    private final String unit;
    private final @Nullable ProgressBar bar;
    private final boolean inLines;
    private final long started = System.nanoTime();
    private long lastLine = started;
    private long count;

    private Progress(String task, String unit, @Nullable ProgressBar bar, boolean inLines) {
        this.task = task;
        this.unit = unit;
        this.bar = bar;
        this.inLines = inLines;
    }

    /**
     * Begins.
     *
     * @param task what is done, for example {@code publishing}
     * @param unit what is counted, for example {@code events}
     * @param bytes how many bytes there are to be read; -1 where it is not known
     */
    public static Progress start(String task, String unit, long bytes) {
        return new Progress(task, unit, onTerminal() ? bar(task, bytes) : null, true);
    }

    /** Begins; nothing is shown where there is no terminal. */
    public static Progress startOnTerminal(String task, String unit, long bytes) {
        return new Progress(task, unit, onTerminal() ? bar(task, bytes) : null, false);
    }

    /** One more is done, and so many bytes have been read. */
    public void step(long bytesRead) {
        count++;
        if (count % BETWEEN_LOOKS != 0) {
            return;
        }
        if (bar != null) {
            bar.stepTo(bytesRead);
            bar.setExtraMessage(state());
        } else if (inLines && System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            System.err.println(task + ": " + state());
        }
    }

    public long count() {
        return count;
    }

    /** Since the start. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.setExtraMessage(state());
            bar.stepTo(Math.max(bar.getCurrent(), bar.getMax()));
            bar.close();
        }
    }

    private String state() {
        double perSecond = count * 1e9 / Math.max(1, System.nanoTime() - started);
        return String.format(Locale.ROOT, " %,d %s, %,.0f/s", count, unit, perSecond);
    }

    private static ProgressBar bar(String task, long bytes) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" MiB", MEBIBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    /**
     * Whether standard error is a terminal. Java only tells whether input and output are; Linux says of each where it
     * leads, so that a bar is shown although standard output goes into a file.
     */
    static boolean onTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        Path standardError = Path.of("/proc/self/fd/2");
        try {
            if (Files.isSymbolicLink(standardError)) {
                String target = Files.readSymbolicLink(standardError).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            }
        } catch (IOException e) {
            // No answer from the system: ask Java.
        }
        return System.console() != null && System.console().isTerminal();
    }
}
