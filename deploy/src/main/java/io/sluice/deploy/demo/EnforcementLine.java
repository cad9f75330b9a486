package io.sluice.deploy.demo;

import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One enforcement as one line: when, what, against whom, for breach of what, and the particulars; never the content. */
final class EnforcementLine {

    private static final DateTimeFormatter DAY_AND_TIME = formatter("d MMM HH:mm");
    private static final DateTimeFormatter TIME = formatter("HH:mm");

    /** From this width on there is room for the day and for long names. */
    private static final int WIDE = 110;

    private static final int ACTION_WIDTH = 13;

    /** Columns for the time, the account and the clause. */
    private record Columns(DateTimeFormatter time, int timeWidth, int account, int clause) {

        static Columns in(int width) {
            return width < WIDE ? new Columns(TIME, 5, 16, 23) : new Columns(DAY_AND_TIME, 12, 18, 32);
        }
    }

    private EnforcementLine() {}

    /** For people, at most {@code width} characters; colours are not counted. */
    static String of(Enforcement enforcement, int width, Palette palette) {
        ActionKind kind = ActionKind.of(enforcement.action());
        Columns columns = Columns.in(width);
        String head = pad(columns.time().format(enforcement.decidedAt()), columns.timeWidth()) + " ";
        String word = pad(kind.word(), ACTION_WIDTH) + " ";
        String rest = pad(enforcement.account().value(), columns.account())
                + " "
                + pad(clause(enforcement), columns.clause())
                + " "
                + particulars(enforcement);
        int left = Math.max(0, width - head.length() - word.length());
        return palette.paint(Tone.FAINT, head) + palette.paint(kind.tone(), word) + cut(rest.stripTrailing(), left);
    }

    /** Day and time, in UTC. */
    static String time(Instant time) {
        return DAY_AND_TIME.format(time);
    }

    static String pad(String text, int width) {
        return text.length() >= width ? cut(text, width) : text + " ".repeat(width - text.length());
    }

    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "…";
    }

    private static String clause(Enforcement enforcement) {
        return enforcement.grounds() == null
                ? "-"
                : enforcement.grounds().clause().toString();
    }

    private static String particulars(Enforcement enforcement) {
        String what = switch (enforcement.action()) {
            case Action.FeatureRestriction restriction ->
                "without " + features(restriction) + " until " + time(restriction.until());
            case Action.Suspension suspension -> "until " + time(suspension.until());
            case Action.InteroperabilityRestriction restriction ->
                "not to " + restriction.counterpartPlatform() + " until " + time(restriction.until());
            case Action.Lift lift -> lower(lift.reason());
            case Action.CautionNotice notice -> lower(notice.certainty()) + " " + item(enforcement);
            case Action.VisibilityChange _, Action.DistributionStop _, Action.Referral _, Action.Reversal _ ->
                item(enforcement);
            case Action.Warning _, Action.Termination _ -> "";
        };
        String points =
                enforcement.strike() == null ? "" : "+" + enforcement.strike().points() + " points, ";
        String total = enforcement.points() == 0 ? "" : " (" + points + "now " + enforcement.points() + ")";
        return (what + total).strip() + cause(enforcement);
    }

    private static String cause(Enforcement enforcement) {
        return switch (enforcement.cause().kind()) {
            case CONTENT -> "";
            case REPORT -> ", reported";
            case REVIEW -> ", a reviewer decided";
            case APPEAL -> ", appealed";
            case EXPIRY -> ", time is up";
            case SECOND_LOOK -> ", looked at again";
        };
    }

    private static String item(Enforcement enforcement) {
        return enforcement.item() == null ? "" : enforcement.item().content().value();
    }

    private static String features(Action.FeatureRestriction restriction) {
        int count = restriction.features().size();
        return count == 1 ? lower(restriction.features().iterator().next()) : count + " functions";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
