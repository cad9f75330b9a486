package io.sluice.deploy.demo;

import io.sluice.schemas.enforcement.Enforcement;
import java.io.PrintStream;

/** Where nobody watches, or nothing can be redrawn: one line for each enforcement. */
final class PlainView implements View {

    private static final int WIDTH = 160;

    private final PrintStream out;

    PlainView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void started(String what) {
        out.println("- " + what);
    }

    @Override
    public void enforced(Enforcement enforcement) {
        out.println(EnforcementLine.of(enforcement, WIDTH, Palette.NONE));
    }

    @Override
    public void tick(Progress progress, Seen seen) {
        // The lines say it.
    }

    @Override
    public void ended(Summary summary) {
        out.println();
        new SummaryText(Palette.NONE).of(summary).forEach(out::println);
    }

    @Override
    public void close() {
        out.flush();
    }
}
