package io.sluice.deploy.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The summary for people. */
final class SummaryText {

    private static final int MOST_CLAUSES = 12;
    private static final int LABEL_WIDTH = 14;
    private static final int MEBIBYTE = 1 << 20;

    private final Palette palette;
    private final int width;

    /** @param width lines are broken to fit into so many characters */
    SummaryText(Palette palette, int width) {
        this.palette = palette;
        this.width = width;
    }

    List<String> of(Summary summary) {
        Progress progress = summary.progress();
        Seen seen = summary.seen();
        List<String> lines = new ArrayList<>();
        lines.add(palette.paint(Tone.TITLE, "What became of the day"));
        lines.addAll(wrapped(
                mark(summary.isComplete()),
                2,
                format(
                        "received %,d = decided %,d (cleared %,d, judged %,d) + dead letters %,d; published %,d",
                        progress.received(),
                        progress.decided(),
                        progress.cleared(),
                        progress.judged(),
                        progress.deadLettered(),
                        progress.published())));
        boolean agrees = summary.disagreements().isEmpty();
        lines.addAll(wrapped(
                mark(agrees),
                2,
                agrees
                        ? "the compacted states agree with the enforcement log"
                        : "the compacted states do not agree with the enforcement log:"));
        summary.disagreements().stream().limit(10).forEach(fault -> lines.add("    " + fault));
        lines.addAll(row("enforced", format("%,d: %s", seen.enforcements(), actions(seen))));
        lines.addAll(row("for breach of", clauses(seen)));
        lines.addAll(row("accounts", byName(seen.byLevel())));
        lines.addAll(row("", format("%,d sanctions in force, %,d cases open", seen.sanctions(), seen.openCases())));
        lines.addAll(row("dead letters", byName(seen.byReason())));
        lines.addAll(row("second looks", looks(progress.looks())));
        lines.addAll(row("time", time(summary)));
        summary.peakBytes()
                .ifPresent(bytes -> lines.addAll(row("memory", format("%,d MiB resident at most", bytes / MEBIBYTE))));
        return lines;
    }

    private static String looks(Progress.Looks looks) {
        return looks.asked() == 0
                ? "none was asked for"
                : format("%,d of %,d made, %,d of them put off", looks.made(), looks.asked(), looks.shed());
    }

    private static String time(Summary summary) {
        Progress progress = summary.progress();
        return format(
                "%.1f s for the day, %,.0f events/s; first enforcement %.1f s after the start",
                progress.elapsed().toMillis() / 1000.0,
                progress.perSecond(),
                summary.toFirstEnforcement().toMillis() / 1000.0);
    }

    private static String actions(Seen seen) {
        return seen.byAction().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().word() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String clauses(Seen seen) {
        List<String> most = seen.byClause().entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(MOST_CLAUSES)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        int others = seen.byClause().size() - most.size();
        return String.join(", ", most) + (others > 0 ? " and " + others + " other clauses" : "");
    }

    private static <E extends Enum<E>> String byName(Map<E, Integer> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> name(entry.getKey()) + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String mark(boolean good) {
        return good ? palette.paint(Tone.GOOD, "✓ ") : palette.paint(Tone.GRAVE, "✗ ");
    }

    private List<String> row(String label, String text) {
        return wrapped("  " + EnforcementLine.pad(label, LABEL_WIDTH), LABEL_WIDTH + 2, text);
    }

    /** Breaks between words; what follows the first line stands under its text. */
    private List<String> wrapped(String head, int indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head);
        int length = indent;
        for (String word : text.split(" ", -1)) {
            if (length > indent && length + word.length() >= width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent));
                length = indent;
            }
            line.append(word).append(' ');
            length += word.length() + 1;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
