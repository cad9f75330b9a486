package io.sluice.deploy.demo;

import io.sluice.schemas.enforcement.Enforcement;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** On a terminal: one frame, redrawn a few times a second. */
final class LiveView implements View {

    private static final Duration BETWEEN_FRAMES = Duration.ofMillis(250);
    private static final Duration BETWEEN_MEASURES = Duration.ofSeconds(2);

    private final PrintStream out;
    private final Palette palette;
    private final Screen screen;
    private TerminalSize size = TerminalSize.now();
    private long lastFrame;
    private long lastMeasure = System.nanoTime();

    LiveView(PrintStream out, Palette palette) {
        this.out = out;
        this.palette = palette;
        this.screen = new Screen(out);
    }

    @Override
    public void started(String what) {
        out.println(palette.paint(Tone.GOOD, "✓ ") + what);
    }

    @Override
    public void enforced(Enforcement enforcement) {
        // The frame shows the latest.
    }

    @Override
    public void tick(Progress progress, Seen seen) {
        long now = System.nanoTime();
        if (now - lastFrame < BETWEEN_FRAMES.toNanos()) {
            return;
        }
        lastFrame = now;
        if (now - lastMeasure > BETWEEN_MEASURES.toNanos()) {
            lastMeasure = now;
            size = TerminalSize.now();
        }
        draw(progress, seen);
    }

    @Override
    public void ended(Summary summary) {
        draw(summary.progress(), summary.seen());
        screen.close();
        out.println();
        new SummaryText(palette, size.columns()).of(summary).forEach(out::println);
    }

    private void draw(Progress progress, Seen seen) {
        screen.draw(new Frame(palette, size.columns(), size.rows()).render(progress, seen));
    }

    @Override
    public void invite(List<String> next) {
        out.println();
        next.forEach(out::println);
    }

    @Override
    public void close() {
        screen.close();
    }
}
