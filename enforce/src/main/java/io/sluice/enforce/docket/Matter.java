package io.sluice.enforce.docket;

import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.enforcement.Enforcement.Automation;
import io.sluice.schemas.enforcement.Enforcement.CauseReference;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.report.NoticeSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is being decided, and in which light.
 *
 * @param item the item in question
 * @param book the version of the guidelines that it is judged by
 * @param notice whose notice led to it; null where the machine found it by itself
 * @param at the event time of the decision
 */
public record Matter(
        CauseReference cause,
        ContentEvent item,
        GuidelineBook book,
        Automation automation,
        @Nullable NoticeSource notice,
        Instant at) {}
