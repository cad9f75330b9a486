package io.sluice.deploy.demo;

import java.io.PrintStream;
import java.util.List;

/** Draws a frame over the one before, in place: what stood on the terminal before the demo stays there. */
final class Screen {

    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintStream out;
    private int drawn;

    Screen(PrintStream out) {
        this.out = out;
    }

    void draw(List<String> frame) {
        StringBuilder text = new StringBuilder(HIDE_CURSOR);
        if (drawn > 0) {
            text.append("\u001b[").append(drawn).append("A\r");
        }
        for (String line : frame) {
            text.append(line).append(CLEAR_TO_END_OF_LINE).append('\n');
        }
        out.print(text.append(CLEAR_BELOW));
        out.flush();
        drawn = frame.size();
    }

    /** Leaves the last frame standing. */
    void close() {
        out.print(SHOW_CURSOR);
        out.flush();
        drawn = 0;
    }
}
