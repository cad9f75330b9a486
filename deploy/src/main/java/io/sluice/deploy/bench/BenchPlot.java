package io.sluice.deploy.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The report as a picture: three rows of bars, as SVG that reads well on light and on dark ground. */
final class BenchPlot {

    private static final int WIDTH = 760;
    private static final int LABEL = 190;
    private static final int BAR = 22;
    private static final int GAP = 10;
    private static final int TITLE = 34;
    private static final int ROOM_FOR_FIGURE = 120;

    private final BenchReport report;
    private final StringBuilder svg = new StringBuilder();
    private int y = 16;

    private BenchPlot(BenchReport report) {
        this.report = report;
    }

    static String of(BenchReport report) {
        return new BenchPlot(report).draw();
    }

    private String draw() {
        List<Measured> all = report.contestants();
        panel("Throughput, events a second", all, Measured::eventsPerSecond, "%,.0f");
        panel("Processor time, microseconds an event", all, Measured::cpuMicrosPerEvent, "%.2f");
        panel(
                "Latency to the read-committed record, p50 in ms",
                all,
                measured -> measured.latency().p50(),
                "%.1f");
        panel(
                "Latency to the read-committed record, p99 in ms",
                all,
                measured -> measured.latency().p99(),
                "%.1f");
        text(0, y + 8, "note", report.machine());
        return header() + svg + "</svg>\n";
    }

    private String header() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + (y + 24)
                + "\" viewBox=\"-16 0 "
                + (WIDTH + 16) + " " + (y + 24) + "\" role=\"img\" aria-label=\"Sluice beside a plain copy\">\n"
                + "<style>text{font:13px system-ui,sans-serif;fill:#333}.title{font-weight:600;font-size:14px}"
                + ".note{font-size:11px;fill:#777}rect{fill:#2f7f86}rect.copy{fill:#9aa7b0}"
                + "@media(prefers-color-scheme:dark){text{fill:#ddd}.note{fill:#999}rect{fill:#5fb8bf}"
                + "rect.copy{fill:#66727a}}</style>\n";
    }

    private void panel(String title, List<Measured> rows, ToDoubleFunction<Measured> figure, String format) {
        text(0, y + 10, "title", title);
        y += TITLE;
        double most = rows.stream().mapToDouble(figure).max().orElse(1);
        for (Measured row : rows) {
            double value = figure.applyAsDouble(row);
            double length = most == 0 ? 0 : (WIDTH - LABEL - ROOM_FOR_FIGURE) * value / most;
            text(0, y + 15, "", row.name());
            String kind = row == report.copy() ? " class=\"copy\"" : "";
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect%s x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\"/>%n",
                    kind,
                    LABEL,
                    y,
                    length,
                    BAR));
            text(LABEL + (int) length + 8, y + 15, "", String.format(Locale.ROOT, format, value));
            y += BAR + GAP;
        }
        y += GAP;
    }

    private void text(int x, int baseline, String kind, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n",
                kind,
                x,
                baseline,
                words.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
