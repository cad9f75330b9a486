package io.sluice.classify.contact;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.Features;
import io.sluice.classify.text.SpelledText;
import io.sluice.classify.text.SpokenDigits;
import java.util.Arrays;

/**
 * Finds every way to be reached that a text names. Call {@link #clear}, then {@link #mark} for each {@link Marker} in the
 * text, then {@link #find}. For one thread.
 */
public final class ContactFinder {

    private static final int DOTTED = Features.LINK | Features.EMAIL;

    /** Fewer digits that stand apart make no number, even with words of digits between. */
    private static final int MIN_DIGITS = 5;

    /** Fewer words of digits make no number. */
    private static final int MIN_SPOKEN = 4;

    private final SpokenDigits numbers = new SpokenDigits();
    private final LinkFinder links = new LinkFinder();
    private final PhoneFinder phones = new PhoneFinder();
    private final HandleFinder handles = new HandleFinder();
    private Marker[] markers = new Marker[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int marks;
    private int spoken;
    private boolean isTelling;

    public void clear() {
        marks = 0;
        spoken = 0;
        isTelling = false;
    }

    /** A marker stands in the original from {@code start} to before {@code end}. */
    public void mark(Marker marker, int start, int end) {
        if (marker == Marker.SPOKEN_DIGIT) {
            spoken++;
            return;
        }
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
        return isTelling
                || spoken >= MIN_SPOKEN
                || (features & (DOTTED | Features.NUMBER | Features.DIGITS_APART)) != 0;
    }

    public void find(int features, SpelledText text, ContactHits hits) {
        if ((features & DOTTED) != 0) {
            links.find(text, hits);
        }
        findHandles(text, hits);
        for (int i = 0; i < marks; i++) {
            switch (markers[i]) {
                case SPELLED_DOT -> links.findSpelled(text, text.indexOf(starts[i]), text.indexOf(ends[i]), hits);
                case CHAT, LOOSE, QQ, PHONE, SPOKEN_DIGIT -> {
                    // Looked for elsewhere, or no contact by itself.
                }
            }
        }
        if ((features & Features.NUMBER) != 0) {
            phones.find(text, announcements(), hits);
        }
        boolean apart = (features & Features.DIGITS_APART) != 0 && digitsIn(text) >= MIN_DIGITS;
        if (spoken >= MIN_SPOKEN || apart) {
            SpelledText plain = numbers.read(text);
            findHandles(plain, hits);
            phones.find(plain, announcements(), hits);
        }
    }

    private void findHandles(SpelledText text, ContactHits hits) {
        for (int i = 0; i < marks; i++) {
            switch (markers[i]) {
                case CHAT, LOOSE, QQ -> handles.findAfter(markers[i], starts[i], ends[i], text, hits);
                case SPELLED_DOT, PHONE, SPOKEN_DIGIT -> {
                    // Goes before no handle.
                }
            }
        }
    }

    private static int digitsIn(SpelledText text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.classAt(i) == CharClass.DIGIT ? 1 : 0;
        }
        return digits;
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
