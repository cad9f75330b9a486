package io.sluice.deploy.evaluate;

import io.sluice.schemas.guidelines.GuidelineBook;
import java.util.Locale;

/** How much of the cascade is looked at. */
enum Depth {
    /** Terms, patterns, links and contacts. */
    TERMS,
    /** The linear models too: what every event gets. */
    LINEAR;

    /** The book without the signals that only a greater depth has. */
    GuidelineBook cut(GuidelineBook book) {
        return switch (this) {
            case TERMS -> book.withoutHeads();
            case LINEAR -> book;
        };
    }

    /** As one writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
