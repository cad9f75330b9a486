package io.sluice.classify.score;

import io.sluice.classify.contact.ContactFinder;
import io.sluice.classify.contact.ContactHits;
import io.sluice.classify.contact.Marker;
import io.sluice.classify.terms.TermHits;
import io.sluice.classify.text.DisguiseReader;
import io.sluice.classify.text.Features;
import io.sluice.classify.text.FoldedText;
import io.sluice.classify.text.SpelledText;
import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.List;

/**
 * One look at one text: what of a book's terms, patterns and contacts stands in it. The plain fold and one pass of the
 * automaton are for every text; the rest is for texts with {@link Features} or hits that ask for it. Its buffers are used
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
    private boolean isSpelled;
    private String text = "";

    Look(CompiledBook book) {
        this.book = book;
        findings = new Findings(book.keyOfUnit(), book.factNames().size());
        patterns = new PatternLook(book.patterns());
    }

    /**
     * Looks at a text; {@link #findings()} and {@link #failedSignals()} then speak of it.
     *
     * @param careful read it as disguised even where nothing suggests so
     */
    void at(String original, boolean careful) {
        text = original;
        isSpelled = false;
        findings.clear();
        failedSignals.clear();
        patterns.clear();
        finder.clear();
        scan(fold.fold(original));
        int features = fold.features();
        if (careful || (features & Features.DISGUISE) != 0) {
            readDisguises(careful);
        }
        if (finder.isWorthALook(features)) {
            findContacts(features);
        }
        patterns.find(original, features, findings, failedSignals);
    }

    Findings findings() {
        return findings;
    }

    List<String> failedSignals() {
        return failedSignals;
    }

    private void readDisguises(boolean careful) {
        disguises.read(spelled(), careful);
        scan(disguises.first());
        if (disguises.readsTwoWays()) {
            scan(disguises.second());
        }
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
                    findings.add(unit, hits.start(hit), hits.wordEnd(hit));
                }
            }
            case CompiledBook.Announcement(Marker marker) -> finder.mark(marker, hits.start(hit), hits.end(hit));
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
