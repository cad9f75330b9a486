package io.sluice.schemas.content;

/** Where on the platform an item stands. {@code OTHER} also stands for surfaces that a newer producer knows. */
public enum Surface {
    MESSAGE,
    GROUP_MESSAGE,
    MOMENT,
    STATUS,
    COMMENT,
    CHANNEL_POST,
    LIVE_STREAM,
    PROFILE,
    GROUP_NAME,
    OTHER
}
