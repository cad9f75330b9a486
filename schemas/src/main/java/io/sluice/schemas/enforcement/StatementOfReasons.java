package io.sluice.schemas.enforcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was done against a user, in the fields and values of the Digital Services Act's transparency database
 * (Article 17). The enforcement's id is its {@code puid}.
 *
 * @param decisionVisibility values with their prefix, for example {@code DECISION_VISIBILITY_CONTENT_REMOVED}
 * @param decisionProvision for example {@code DECISION_PROVISION_PARTIAL_SUSPENSION}
 * @param decisionAccount for example {@code DECISION_ACCOUNT_SUSPENDED}
 * @param decisionGround {@code DECISION_GROUND_ILLEGAL_CONTENT} or {@code DECISION_GROUND_INCOMPATIBLE_CONTENT}
 * @param ground the law or the clause, at most 500 characters
 * @param explanation why the content falls under it, at most 2,000 characters
 * @param facts at most 5,000 characters, without personal data and without the content
 * @param endDate when the restriction ends by itself
 */
public record StatementOfReasons(
        List<String> decisionVisibility,
        @Nullable String decisionProvision,
        @Nullable String decisionAccount,
        String decisionGround,
        String ground,
        String explanation,
        String contentType,
        String category,
        Instant contentDate,
        Instant applicationDate,
        @Nullable Instant endDate,
        String facts,
        String sourceType,
        boolean automatedDetection,
        String automatedDecision,
        @Nullable String contentLanguage) {
    public StatementOfReasons {
        decisionVisibility = List.copyOf(decisionVisibility);
    }
}
