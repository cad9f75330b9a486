package io.sluice.schemas.report;

/** Who gives notice of an item, as a statement of reasons distinguishes them. */
public enum NoticeSource {
    USER,
    TRUSTED_FLAGGER,
    /** A notice of illegal content under Article 16 of the Digital Services Act. */
    ARTICLE_16,
    OTHER
}
