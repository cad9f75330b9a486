package io.sluice.schemas.id;

/** One enforcement; also the statement of reasons' puid: 1 to 200 of {@code [A-Za-z0-9-_]}, the same on every replay. */
public record EnforcementId(String value) {
    public EnforcementId {
        Checks.id("enforcementId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
