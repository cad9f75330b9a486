package io.sluice.classify.contact;

import io.sluice.classify.text.Features;
import io.sluice.classify.text.SpelledText;
import java.util.Arrays;

/**
 * Finds every way to be reached that a text names. Call {@link #clear}, then {@link #mark} for each {@link Marker} in the
 * text, then {@link #find}. For one thread.
 */
public final class ContactFinder {

    private static final int DOTTED = Features.LINK | Features.EMAIL;

    private final LinkFinder links = new LinkFinder();
    private final PhoneFinder phones = new PhoneFinder();
    private final HandleFinder handles = new HandleFinder();
    private Marker[] markers = new Marker[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int marks;
    private boolean isTelling;

    public void clear() {
        marks = 0;
        isTelling = false;
    }

    /** A marker stands in the original from {@code start} to before {@code end}. */
    public void mark(Marker marker, int start, int end) {
        if (marks == markers.length) {
            markers = Arrays.copyOf(markers, 2 * marks);
            starts = Arrays.copyOf(starts, 2 * marks);
            ends = Arrays.copyOf(ends, 2 * marks);
        }
        markers[marks] = marker;
        starts[marks] = start;
        ends[marks++] = end;
        isTelling |= marker != Marker.PHONE;
    }

    /** Whether a text with the marks so far and these {@link Features} can hold a contact at all. */
    public boolean isWorthALook(int features) {
        return isTelling || (features & (DOTTED | Features.NUMBER)) != 0;
    }

    public void find(int features, SpelledText text, ContactHits hits) {
        if ((features & DOTTED) != 0) {
            links.find(text, hits);
        }
        for (int i = 0; i < marks; i++) {
            switch (markers[i]) {
                case CHAT, QQ -> handles.findAfter(markers[i], starts[i], ends[i], text, hits);
                case SPELLED_DOT -> links.findSpelled(text, text.indexOf(starts[i]), text.indexOf(ends[i]), hits);
                case PHONE -> {
                    // Not a contact by itself.
                }
            }
        }
        if ((features & Features.NUMBER) != 0) {
            phones.find(text, announcements(), hits);
        }
    }

    /** Where the words that announce a phone number end, by rising place. */
    private int[] announcements() {
        int[] places = new int[marks];
        int count = 0;
        for (int i = 0; i < marks; i++) {
            if (markers[i] == Marker.PHONE) {
                places[count++] = ends[i];
            }
        }
        Arrays.sort(places, 0, count);
        return Arrays.copyOf(places, count);
    }
}
