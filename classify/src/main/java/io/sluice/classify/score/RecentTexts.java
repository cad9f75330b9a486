package io.sluice.classify.score;

import io.sluice.schemas.assessment.Scores;
import org.jspecify.annotations.Nullable;

/**
 * What was said of texts that came more than once lately. Shared posts, greetings and waves of spam are a good part of any
 * stream: of a microblog's posts and reposts every other one, and four characters in five. Two tables without chains: a
 * text takes the place of whatever came there before, and is kept from the second time on, so that most cost no memory.
 * What is found is compared in full, so that nobody gets another text's scores. For one thread.
 */
final class RecentTexts {

    /** In UTF-16 units: of longer texts nothing is kept, so that a thread's table stays below some two megabytes. */
    static final int LONGEST = 500;

    /** Of answers that come at once: with four times as many, one text in a hundred more is found, and each takes longer. */
    static final int IN_CACHE = 11;

    /** Of answers that are dear. */
    static final int MANY = 13;

    private static final int SEEN_BITS = 13;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    /**
     * What was said of a text, whatever the item's other attributes.
     *
     * @param asked a bit for each encoder that is for its scripts
     * @param isOpen the linear heads leave open what these encoders know more of
     */
    record Known(String text, Scores scores, int asked, boolean isOpen) {

        /** Without the text: content is never logged. */
        @Override
        public String toString() {
            return "a known text of " + text.length() + " characters";
        }
    }

    private final int bits;
    private final @Nullable Known[] kept;

    /** Of what is kept, by place: another text is known for another without a look at it. */
    private final int[] hashes;

    /** Hashes of texts that came once. */
    private final int[] seen = new int[1 << SEEN_BITS];

    /** @param bits it keeps 2 to the power of these texts: {@link #IN_CACHE} or {@link #MANY} */
    RecentTexts(int bits) {
        this.bits = bits;
        kept = new @Nullable Known[1 << bits];
        hashes = new int[1 << bits];
    }

    @Nullable
    Known find(String text) {
        int place = place(text, bits);
        if (hashes[place] != text.hashCode()) {
            return null;
        }
        Known known = kept[place];
        return known != null && known.text().equals(text) ? known : null;
    }

    /** Whether a text is worth keeping: it has come before, as far as is remembered, and is not too long. */
    boolean isWorthKeeping(String text) {
        int place = place(text, SEEN_BITS);
        boolean hasCome = seen[place] == text.hashCode();
        seen[place] = text.hashCode();
        return hasCome && text.length() <= LONGEST;
    }

    void keep(Known known) {
        int place = place(known.text(), bits);
        kept[place] = known;
        hashes[place] = known.text().hashCode();
    }

    private static int place(String text, int bits) {
        return text.hashCode() * GOLDEN_RATIO >>> Integer.SIZE - bits;
    }

    @Override
    public String toString() {
        return kept.length + " places";
    }
}
