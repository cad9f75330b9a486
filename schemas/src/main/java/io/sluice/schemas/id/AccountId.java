package io.sluice.schemas.id;

/** The accountable account: the key of everything that is judged. */
public record AccountId(String value) {
    public AccountId {
        Checks.id("accountId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
