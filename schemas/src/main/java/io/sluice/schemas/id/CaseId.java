package io.sluice.schemas.id;

/** One case for reviewers: an item, or an appeal against an enforcement. */
public record CaseId(String value) {
    public CaseId {
        Checks.id("caseId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
