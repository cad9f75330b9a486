package io.sluice.deploy.demo;

import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.ClauseId;
import io.sluice.schemas.standing.AccountStanding.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The live view as lines of text: pure, so that it can be tested. The number of lines depends on the terminal alone, so
 * that it can be drawn over itself.
 *
 * <pre>
 * title, clock
 * bar: how much of the sample is published, and how fast
 * received = decided + dead letters + under way
 *
 * enforced        clauses            accounts
 *
 * latest enforcements
 * </pre>
 */
final class Frame {

    private static final int TABLE_ROWS = 9;
    private static final int OTHER_ROWS = 8;
    private static final int MOST_LATEST = 12;
    private static final int TALL = TABLE_ROWS + OTHER_ROWS + MOST_LATEST;

    private static final int ACTION_WIDTH = 21;
    private static final int ACCOUNT_WIDTH = 20;
    private static final int COUNT_WIDTH = 6;
    private static final int WIDEST_CLAUSE = 48;

    private final Palette palette;
    private final int width;
    private final int tableRows;
    private final int latestRows;

    /** For a terminal of this size. */
    Frame(Palette palette, int width, int height) {
        this.palette = palette;
        this.width = width;
        this.tableRows =
                height > TALL + ActionKind.values().length - TABLE_ROWS ? ActionKind.values().length : TABLE_ROWS;
        this.latestRows = Math.clamp(height - OTHER_ROWS - tableRows, 3, MOST_LATEST);
    }

    List<String> render(Progress progress, Seen seen) {
        List<String> lines = new ArrayList<>();
        lines.add(title(progress));
        lines.add(bar(progress));
        lines.add(balance(progress));
        lines.add("");
        lines.addAll(tables(seen));
        lines.add("");
        lines.add(palette.paint(Tone.TITLE, "latest"));
        List<Enforcement> latest = seen.latest();
        int from = Math.max(0, latest.size() - latestRows);
        for (int i = from; i < from + latestRows; i++) {
            lines.add(i < latest.size() ? EnforcementLine.of(latest.get(i), width, palette) : "");
        }
        return lines;
    }

    private String title(Progress progress) {
        String clock = EnforcementLine.time(progress.clock()) + " UTC";
        String title = EnforcementLine.pad("Sluice: a day on a small platform", Math.max(0, width - clock.length()));
        return palette.paint(Tone.TITLE, title) + palette.paint(Tone.FAINT, clock);
    }

    private String bar(Progress progress) {
        String figures = String.format(
                Locale.ROOT,
                " %,d of %,d events  %,.0f/s  %d s",
                Math.min(progress.published(), progress.planned()),
                progress.planned(),
                progress.perSecond(),
                progress.elapsed().toSeconds());
        int length = Math.max(0, width - figures.length());
        int full = (int) Math.round(progress.share() * length);
        return palette.paint(Tone.GOOD, "█".repeat(full))
                + palette.paint(Tone.FAINT, "░".repeat(length - full))
                + figures;
    }

    private String balance(Progress progress) {
        String text = String.format(
                Locale.ROOT,
                "received %,d = decided %,d (cleared %,d) + dead letters %,d",
                progress.received(),
                progress.decided(),
                progress.cleared(),
                progress.deadLettered());
        String way =
                progress.underWay() == 0 ? "" : String.format(Locale.ROOT, " + under way %,d", progress.underWay());
        return EnforcementLine.cut(text + way, width);
    }

    private List<String> tables(Seen seen) {
        int clauseWidth = Math.clamp(width - ACTION_WIDTH - ACCOUNT_WIDTH - 4, 12, WIDEST_CLAUSE);
        List<Cell> actions = actions(seen);
        List<Cell> clauses = clauses(seen);
        List<Cell> accounts = accounts(seen);
        List<String> lines = new ArrayList<>();
        lines.add(palette.paint(
                Tone.TITLE,
                EnforcementLine.pad("enforced " + seen.enforcements(), ACTION_WIDTH + 2)
                        + EnforcementLine.pad("for breach of", clauseWidth + 2)
                        + "accounts"));
        for (int row = 0; row < tableRows; row++) {
            lines.add((cell(actions, row, ACTION_WIDTH)
                            + "  "
                            + cell(clauses, row, clauseWidth)
                            + "  "
                            + cell(accounts, row, ACCOUNT_WIDTH))
                    .stripTrailing());
        }
        return lines;
    }

    private String cell(List<Cell> cells, int row, int width) {
        if (row >= cells.size()) {
            return " ".repeat(width);
        }
        Cell cell = cells.get(row);
        String count = String.format(Locale.ROOT, "%," + COUNT_WIDTH + "d", cell.count());
        return palette.paint(cell.tone(), EnforcementLine.pad(cell.label(), width - count.length())) + count;
    }

    private List<Cell> actions(Seen seen) {
        List<Cell> all = Stream.of(ActionKind.values())
                .filter(seen.byAction()::containsKey)
                .map(kind -> new Cell(kind.word(), seen.byAction().getOrDefault(kind, 0), kind.tone()))
                .toList();
        if (all.size() <= tableRows) {
            return all;
        }
        List<Cell> most = new ArrayList<>(all.stream()
                .sorted(Comparator.comparingInt(Cell::count).reversed())
                .limit(tableRows - 1)
                .toList());
        int others = seen.enforcements() - most.stream().mapToInt(Cell::count).sum();
        most.add(new Cell("others", others, Tone.FAINT));
        return most;
    }

    private List<Cell> clauses(Seen seen) {
        return seen.byClause().entrySet().stream()
                .sorted(Map.Entry.<ClauseId, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(tableRows)
                .map(entry -> new Cell(entry.getKey().toString(), entry.getValue(), Tone.PLAIN))
                .toList();
    }

    private static List<Cell> accounts(Seen seen) {
        return List.of(
                new Cell("warned", seen.byLevel().getOrDefault(Level.WARNED, 0), Tone.PLAIN),
                new Cell("restricted", seen.byLevel().getOrDefault(Level.RESTRICTED, 0), Tone.MILD),
                new Cell("suspended", seen.byLevel().getOrDefault(Level.SUSPENDED, 0), Tone.GRAVE),
                new Cell("terminated", seen.byLevel().getOrDefault(Level.TERMINATED, 0), Tone.GRAVE),
                new Cell("good standing", seen.byLevel().getOrDefault(Level.GOOD, 0), Tone.GOOD),
                new Cell("sanctions", seen.sanctions(), Tone.PLAIN),
                new Cell("open cases", seen.openCases(), Tone.PLAIN),
                new Cell("dead letters", seen.deadLetters(), Tone.PLAIN));
    }

    private record Cell(String label, int count, Tone tone) {}
}
