package io.sluice.classify.score;

import io.sluice.classify.contact.ContactFinder;
import io.sluice.classify.contact.ContactHits;
import io.sluice.classify.contact.Marker;
import io.sluice.classify.encoder.Wording;
import io.sluice.classify.sound.Listener;
import io.sluice.classify.terms.TermHits;
import io.sluice.classify.text.DisguiseReader;
import io.sluice.classify.text.Features;
import io.sluice.classify.text.FoldedText;
import io.sluice.classify.text.Pictures;
import io.sluice.classify.text.SpelledText;
import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.List;

/**
 * One look at one text: what of a book's terms, patterns and contacts stands in it, and what the linear models say. The
 * plain fold, one pass of the automaton and the models of its scripts are for every text; the rest is for texts with {@link Features} or hits that ask for it. Its buffers are used
 * again for text after text: for one thread.
 */
final class Look {

    private final CompiledBook book;
    private final Findings findings;
    private final List<String> failedSignals = new ArrayList<>();

    private final TextFold fold = new TextFold();
    private final SpelledText spelled = new SpelledText();
    private final DisguiseReader disguises = new DisguiseReader();
    private final TermHits hits = new TermHits();
    private final ContactFinder finder = new ContactFinder();
    private final ContactHits contacts = new ContactHits();

    private final PatternLook patterns;
    private final Listener listener = new Listener();
    private final HeadLook heads;
    private boolean isSpelled;
    private boolean suspicious;
    private boolean guessing;
    private String text = "";

    Look(CompiledBook book) {
        this.book = book;
        findings = new Findings(book.keyOfUnit(), book.factNames().size());
        patterns = new PatternLook(book.patterns());
        heads = new HeadLook(
                book.heads(),
                !book.heads().models().isEmpty() || !book.encoders().heads().isEmpty());
    }

    /**
     * Looks at a text; {@link #findings()} and {@link #failedSignals()} then speak of it.
     *
     * @param careful read it as disguised even where nothing suggests so
     */
    void at(String original, boolean careful) {
        text = original;
        isSpelled = false;
        suspicious = false;
        guessing = false;
        findings.clear();
        failedSignals.clear();
        patterns.clear();
        finder.clear();
        scan(fold.fold(original));
        heads.at(fold.folded());
        int features = fold.features();
        boolean disguised = careful || suspicious || (features & Features.DISGUISE) != 0;
        if (disguised) {
            readDisguises(careful);
        }
        if (isWorthHearing(disguised, careful)) {
            listen(disguised);
        }
        if (finder.isWorthALook(features)) {
            findContacts(features);
        }
        patterns.find(original, features, findings, failedSignals);
        heads.find(findings);
    }

    Findings findings() {
        return findings;
    }

    HeadLook heads() {
        return heads;
    }

    List<String> failedSignals() {
        return failedSignals;
    }

    /** The text as it is written, and what else may be meant. */
    List<Wording> wordings() {
        List<Wording> wordings = new ArrayList<>();
        wordings.add(Wording.original(text));
        String plain = Wording.of(fold.folded()).text();
        if ((fold.features() & Features.HAN_JOINED) != 0) {
            wordings.add(Wording.of(fold.folded()));
        }
        for (FoldedText reading : heads.readings()) {
            Wording wording = Wording.of(reading);
            if (!wording.text().equals(plain)) {
                wordings.add(wording);
            }
        }
        return wordings;
    }

    private void readDisguises(boolean careful) {
        disguises.read(spelled(), careful);
        guessing = true;
        scan(disguises.first());
        heads.alsoAt(disguises.first());
        if (disguises.readsTwoWays()) {
            scan(disguises.second());
            heads.alsoAt(disguises.second());
        }
    }

    /** Homophones take a second index, and words a dictionary. */
    private boolean isWorthHearing(boolean disguised, boolean careful) {
        boolean anyHan = (fold.features() & Features.HAN) != 0;
        boolean latinBeside = (fold.features() & Features.HAN_AND_LATIN) != 0;
        return careful || anyHan && (disguised || latinBeside || book.sounds().mayBeHeardIn(fold.folded()));
    }

    private void listen(boolean disguised) {
        listener.listen(disguised ? disguises.first() : fold.folded(), book.sounds(), this::hear);
        if (disguised && disguises.readsTwoWays()) {
            listener.listen(disguises.second(), book.sounds(), this::hear);
        }
    }

    private void hear(int number, int start, int end, boolean certain) {
        if (book.terms().get(number) instanceof CompiledBook.ListedTerm(int unit) && book.weights()[unit] > 0) {
            findings.add(unit, start, lastLetter(start, end), !certain);
        }
    }

    /** What follows a syllable of pinyin is no part of it. */
    private int lastLetter(int start, int end) {
        int last = end;
        while (last > start
                && (Character.isWhitespace(text.charAt(last - 1)) || isPunctuation(text.charAt(last - 1)))) {
            last--;
        }
        return last;
    }

    private static boolean isPunctuation(char c) {
        int type = Character.getType(c);
        return type == Character.OTHER_PUNCTUATION || type == Character.DASH_PUNCTUATION;
    }

    private SpelledText spelled() {
        if (!isSpelled) {
            spelled.spell(text);
            isSpelled = true;
        }
        return spelled;
    }

    private void scan(FoldedText folded) {
        book.index().scan(folded, hits);
        for (int i = 0; i < hits.size(); i++) {
            take(i);
        }
    }

    private void take(int hit) {
        switch (book.terms().get(hits.term(hit))) {
            case CompiledBook.ListedTerm(int unit) -> {
                // A term of no weight is there to hide shorter ones, and has by now.
                if (book.weights()[unit] > 0) {
                    int start = hits.start(hit);
                    int end = hits.wordEnd(hit);
                    findings.add(unit, start, end, guessing && Pictures.areIn(text, start, end));
                }
            }
            case CompiledBook.Announcement(Marker marker) -> finder.mark(marker, hits.start(hit), hits.end(hit));
            case CompiledBook.Suspicion() -> suspicious = true;
            case CompiledBook.PatternLiteral(int pattern, int literal) -> patterns.add(pattern, literal);
        }
    }

    private void findContacts(int features) {
        contacts.clear();
        finder.find(features, spelled(), contacts);
        for (ContactHits.Hit hit : contacts.hits()) {
            findings.add(book.contactUnit(hit.kind()), hit.start(), hit.end());
            String host = hit.host();
            if (host != null) {
                findDomains(host, hit);
            }
        }
    }

    /** A listed domain stands for its subdomains too. */
    private void findDomains(String host, ContactHits.Hit hit) {
        int from = 0;
        while (from >= 0) {
            for (int unit : book.domainUnits(host.substring(from))) {
                findings.add(unit, hit.start(), hit.end());
            }
            int dot = host.indexOf('.', from);
            from = dot < 0 ? dot : dot + 1;
        }
    }
}
