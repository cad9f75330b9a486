package io.sluice.classify.sound;

import io.sluice.classify.terms.TermIndex;
import io.sluice.classify.text.FoldedText;
import java.util.List;

/** The terms of Han of a book, ready to be found by their sound. Immutable, and safe for all threads. */
public final class SoundIndex {

    private final TermIndex sounds;
    private final List<Heard> terms;
    private final SoundSieve sieve;

    SoundIndex(TermIndex sounds, List<Heard> terms) {
        this.sounds = sounds;
        this.terms = List.copyOf(terms);
        sieve = new SoundSieve(terms);
    }

    /** Whether a folded text that holds nothing but characters of Han is worth to be listened to. */
    public boolean mayBeHeardIn(FoldedText text) {
        return sieve.mayHold(text.chars(), text.chars(), text.length());
    }

    /** The same of a text that was read aloud. */
    boolean mayBeHeardIn(SoundReader text) {
        return sieve.mayHold(text.sound().chars(), text.written(), text.sound().length());
    }

    TermIndex sounds() {
        return sounds;
    }

    Heard term(int index) {
        return terms.get(index);
    }
}
