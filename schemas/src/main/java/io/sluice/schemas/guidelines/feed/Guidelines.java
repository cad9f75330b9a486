package io.sluice.schemas.guidelines.feed;

import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineTimeline;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The guidelines as they are known at the moment. Safe for all threads. */
@FunctionalInterface
public interface Guidelines extends Supplier<GuidelineTimeline> {

    /**
     * Has each live version that comes from now on prepared before {@link #get} shows it, on the thread that brings it: so
     * that no stream waits for what a version takes to make ready. Guidelines that never change need nothing of that.
     */
    default void prepareWith(Consumer<GuidelineBook> preparation) {}
}
