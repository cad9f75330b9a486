package io.sluice.deploy.score;

import java.util.Locale;

/** How much of the cascade is looked at. */
public enum Depth {
    /** Terms, patterns, links and contacts. */
    TERMS,
    /** The linear models too: what every event gets. */
    LINEAR,
    /** The sentence encoders too, for every text, whatever the book would have them look at. */
    FULL;

    /** As one writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
