package io.sluice.schemas.id;

/** One item of content. Unique across the platform; all its revisions share it. */
public record ContentId(String value) {
    public ContentId {
        Checks.id("contentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
