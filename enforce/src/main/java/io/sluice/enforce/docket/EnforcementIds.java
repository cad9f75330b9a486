package io.sluice.enforce.docket;

import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.CaseId;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.id.EnforcementId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Names that follow from what they name, so that the same input gives the same names whenever it is processed. */
public final class EnforcementIds {

    /** 144 bits: 24 characters, and no two alike before some 10^21 of them. */
    private static final int BYTES = 18;

    private EnforcementIds() {}

    /**
     * The id of an enforcement.
     *
     * @param cause what led to it, unique: content and revision, report, decision, appeal, or the enforcement that ends
     * @param about the clause, or whatever else tells the enforcements of one cause and action apart
     */
    static EnforcementId of(AccountId account, String cause, String about, String action) {
        return new EnforcementId("e-" + digest(account.value(), cause, about, action));
    }

    /** The case about an item. */
    public static CaseId caseOf(ContentId content) {
        return new CaseId("c-" + digest("item", content.value()));
    }

    /** The case about an appeal against an enforcement. There is one, however often it is disputed. */
    public static CaseId caseOf(EnforcementId appealed) {
        return new CaseId("a-" + digest("appeal", appealed.value()));
    }

    private static String digest(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
