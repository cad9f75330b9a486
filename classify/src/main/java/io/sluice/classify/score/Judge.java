package io.sluice.classify.score;

import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentEvent;
import java.util.BitSet;

/** Looks at items and weighs what it finds, for those clauses alone that look at any of it. For one thread. */
final class Judge {

    private final CompiledBook book;
    private final NoScores nothing;
    private final Look look;
    private final BitSet candidates = new BitSet();

    /** @param nothing the answer where nothing is found, and what every answer says of versions */
    Judge(CompiledBook book, NoScores nothing) {
        this.book = book;
        this.nothing = nothing;
        look = new Look(book);
    }

    Scores judge(ContentEvent event, boolean reported) {
        look.at(event.text(), reported);
        Scores none = nothing.lookedAtBy(look.heads().looked(), look.heads().isUncovered());
        if (look.findings().size() == 0 && look.failedSignals().isEmpty()) {
            return none;
        }
        candidates.clear();
        for (int i = 0; i < look.findings().size(); i++) {
            for (int clause : book.clausesByKey()[look.findings().key(i)]) {
                candidates.set(clause);
            }
        }
        if (candidates.isEmpty() && look.failedSignals().isEmpty()) {
            return none;
        }
        Weighing weighing = new Weighing(book, look, event, reported);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            weighing.weigh(book.clauses().get(i));
        }
        return weighing.scores(none);
    }
}
