package io.sluice.enforce.docket;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.MediaReference.MediaKind;
import io.sluice.schemas.enforcement.Action;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.Grounds;
import io.sluice.schemas.enforcement.StatementOfReasons;
import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.report.NoticeSource;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.StandingFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why something was done: the grounds that every enforcement names, and the statement of reasons that the user is owed. */
final class Reasons {

    private static final int MAX_GROUND = 500;
    private static final int MAX_EXPLANATION = 2_000;

    private Reasons() {}

    static Grounds grounds(Matter matter, Finding finding, AccountStanding standing, int reports) {
        Clause clause = finding.clause();
        List<String> factors = new ArrayList<>();
        factors.add("severity " + clause.severity().name().toLowerCase(Locale.ROOT));
        if (clause.unlawful()) {
            factors.add("unlawful");
        }
        if (matter.item().audienceSize() > 0) {
            factors.add("audience of " + matter.item().audienceSize());
        }
        long similar = standing.strikes().stream()
                .filter(strike -> strike.clause().section().equals(clause.id().section()))
                .count();
        if (!standing.strikes().isEmpty()) {
            factors.add(standing.strikes().size() + " strikes before, " + similar + " of them similar");
        }
        if (reports > 0) {
            factors.add("reported by " + reports);
        }
        if (matter.item().sharedFrom() != null) {
            factors.add("shared, not authored");
        }
        return new Grounds(clause.id(), matter.book().version(), finding.score(), finding.evidence(), factors);
    }

    /** The statement for an action against the user; null for one that is not. */
    static @Nullable StatementOfReasons statement(Matter matter, Finding finding, Action action) {
        Decided decided = decidedBy(action);
        if (decided == null) {
            return null;
        }
        Clause clause = finding.clause();
        String language = languageOf(matter.item());
        return new StatementOfReasons(
                decided.visibility(),
                decided.provision(),
                decided.account(),
                clause.unlawful() ? "DECISION_GROUND_ILLEGAL_CONTENT" : "DECISION_GROUND_INCOMPATIBLE_CONTENT",
                limited(groundOf(clause), MAX_GROUND),
                limited(clause.text().in(language), MAX_EXPLANATION),
                contentType(matter.item()),
                clause.category(),
                matter.item().occurredAt(),
                matter.at(),
                StandingFold.endOf(action).orElse(null),
                facts(matter, finding),
                sourceType(matter.notice()),
                matter.notice() == null,
                automatedDecision(matter.automation()),
                matter.item().locale() == null ? null : language);
    }

    /** The restriction in the families of the transparency database. */
    private record Decided(
            List<String> visibility,
            @Nullable String provision,
            @Nullable String account) {}

    private static @Nullable Decided decidedBy(Action action) {
        return switch (action) {
            case Action.VisibilityChange change ->
                switch (change.to()) {
                    case VISIBLE -> null;
                    case CAUTIONED -> visibility("CONTENT_LABELLED");
                    case LIMITED -> visibility("CONTENT_DEMOTED");
                    case HELD -> visibility("CONTENT_DISABLED");
                    case REMOVED -> visibility("CONTENT_REMOVED");
                };
            case Action.CautionNotice _ -> visibility("CONTENT_LABELLED");
            case Action.DistributionStop _ -> visibility("CONTENT_INTERACTION_RESTRICTED");
            case Action.Warning _ -> visibility("OTHER");
            case Action.FeatureRestriction _, Action.InteroperabilityRestriction _ ->
                new Decided(List.of(), "DECISION_PROVISION_PARTIAL_SUSPENSION", null);
            case Action.Suspension _ ->
                new Decided(List.of(), "DECISION_PROVISION_TOTAL_SUSPENSION", "DECISION_ACCOUNT_SUSPENDED");
            case Action.Termination _ ->
                new Decided(List.of(), "DECISION_PROVISION_TOTAL_TERMINATION", "DECISION_ACCOUNT_TERMINATED");
            case Action.Referral _, Action.Lift _, Action.Reversal _ -> null;
        };
    }

    private static Decided visibility(String value) {
        return new Decided(List.of("DECISION_VISIBILITY_" + value), null, null);
    }

    private static String groundOf(Clause clause) {
        String law = clause.legalGround();
        return clause.unlawful() && law != null
                ? law
                : "Community Guidelines, " + clause.id() + ": " + clause.title().in("en");
    }

    private static String facts(Matter matter, Finding finding) {
        String how = switch (matter.cause().kind()) {
            case CONTENT -> "Found by automated means when it was published";
            case REPORT -> "Looked at again by automated means after a report";
            case SECOND_LOOK -> "Looked at again by a model that reads whole sentences";
            case REVIEW, APPEAL -> "Decided by a reviewer";
            case EXPIRY -> "Decided by the passing of time";
        };
        // Who decides is no machine, and gives no score.
        String score = matter.automation() == Automation.NOT_AUTOMATED
                ? ""
                : ", score " + Math.round(finding.score() * 100) + " of 100";
        return how + "; surface " + matter.item().surface().name().toLowerCase(Locale.ROOT) + ", revision "
                + matter.item().revision() + score + ", guidelines version "
                + matter.book().version() + ".";
    }

    private static String contentType(ContentEvent item) {
        if (!item.text().isEmpty() || item.media().isEmpty()) {
            return "CONTENT_TYPE_TEXT";
        }
        MediaKind kind = item.media().getFirst().kind();
        return switch (kind) {
            case IMAGE -> "CONTENT_TYPE_IMAGE";
            case AUDIO -> "CONTENT_TYPE_AUDIO";
            case VIDEO -> "CONTENT_TYPE_VIDEO";
            case FILE, OTHER -> "CONTENT_TYPE_OTHER";
        };
    }

    private static String sourceType(@Nullable NoticeSource notice) {
        if (notice == null) {
            return "SOURCE_VOLUNTARY";
        }
        return switch (notice) {
            case ARTICLE_16 -> "SOURCE_ARTICLE_16";
            case TRUSTED_FLAGGER -> "SOURCE_TRUSTED_FLAGGER";
            case USER, OTHER -> "SOURCE_TYPE_OTHER_NOTIFICATION";
        };
    }

    private static String automatedDecision(Automation automation) {
        return switch (automation) {
            case FULLY -> "AUTOMATED_DECISION_FULLY";
            case PARTIALLY -> "AUTOMATED_DECISION_PARTIALLY";
            case NOT_AUTOMATED -> "AUTOMATED_DECISION_NOT_AUTOMATED";
        };
    }

    private static String languageOf(ContentEvent item) {
        return item.locale() == null
                ? "en"
                : Locale.forLanguageTag(item.locale()).getLanguage();
    }

    private static String limited(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
