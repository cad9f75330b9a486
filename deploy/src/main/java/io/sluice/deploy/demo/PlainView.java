package io.sluice.deploy.demo;

import io.sluice.schemas.enforcement.Enforcement;
import java.io.PrintStream;
import java.util.List;

/** Where nobody watches, or nothing can be redrawn: one line for each enforcement. */
final class PlainView implements View {

    private static final int WIDTH = 200;

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
        new SummaryText(Palette.NONE, WIDTH).of(summary).forEach(out::println);
    }

    @Override
    public void invite(List<String> next) {
        out.println();
        next.forEach(out::println);
    }

    @Override
    public void close() {
        out.flush();
    }
}
