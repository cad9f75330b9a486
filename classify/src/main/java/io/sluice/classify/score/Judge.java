package io.sluice.classify.score;

import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at items and weighs what it finds, for those clauses alone that look at any of it. For one thread. */
final class Judge {

    private final CompiledBook book;
    private final NoScores nothing;
    private final Look look;
    private final DeepLook noEncoders;
    private final BitSet candidates = new BitSet();

    /** None where every text is to be judged anew. */
    private final @Nullable RecentTexts recent;

    /** The same of second looks. */
    private final @Nullable RecentTexts recentAgain;

    /** What was looked at last. */
    private @Nullable ContentEvent event;

    private boolean reported;

    /** What was known of its text before: then there was no look. */
    private RecentTexts.@Nullable Known known;

    /**
     * A judge by a book.
     *
     * @param nothing the answer where nothing is found, and what every answer says of versions
     * @param remembers whether it may answer for a text that comes again as it did before
     */
    Judge(CompiledBook book, NoScores nothing, boolean remembers) {
        this.book = book;
        this.nothing = nothing;
        recent = remembers ? new RecentTexts(RecentTexts.IN_CACHE) : null;
        recentAgain = remembers ? new RecentTexts(RecentTexts.MANY) : null;
        look = new Look(book);
        noEncoders = DeepLook.none(book.encoders());
    }

    /** The first step. */
    Scores judge(ContentEvent event, boolean reported) {
        RecentTexts texts = reported ? null : recent;
        RecentTexts.Known before = texts == null ? null : texts.find(event.text());
        if (before != null) {
            this.event = event;
            this.reported = false;
            known = before;
            return before.scores();
        }
        lookAt(event, reported);
        Scores scores = weigh(noEncoders, event, reported);
        if (texts != null && texts.isWorthKeeping(event.text()) && isOfTextAlone(scores)) {
            int asked = askedEncoders();
            texts.keep(new RecentTexts.Known(event.text(), scores, asked, isOpen(asked)));
        }
        return scores;
    }

    /** Whether the same would be said of the text in any other item: a signal that fails may answer the next time. */
    private boolean isOfTextAlone(Scores scores) {
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (book.clauses().get(i).asksOfItem(look.findings())) {
                return false;
            }
        }
        return scores.failedSignals().isEmpty();
    }

    /**
     * The second step, with what the first one finds.
     *
     * @param shows the evidence tells what moved the encoders' heads
     */
    Scores judgeAgain(ContentEvent event, boolean reported, boolean shows) {
        RecentTexts texts = reported || !shows ? null : recentAgain;
        RecentTexts.Known before = texts == null ? null : texts.find(event.text());
        if (before != null) {
            return before.scores();
        }
        lookAt(event, reported);
        int asked = askedEncoders();
        DeepLook deep = asked == 0 ? noEncoders : DeepLook.at(book.encoders(), asked, look.wordings(), shows);
        deep.find(look.findings());
        Scores scores = weigh(deep, event, reported);
        // What the encoders found is no finding of the first step.
        this.event = null;
        // So dear that it is worth keeping from the first time on.
        if (texts != null && event.text().length() <= RecentTexts.LONGEST && isOfTextAlone(scores)) {
            texts.keep(new RecentTexts.Known(event.text(), scores, asked, false));
        }
        return scores;
    }

    /** Whether the first step, which gave these scores, left something open. */
    boolean wantsSecondLook(ContentEvent event, Scores scores, boolean reported) {
        CompiledEncoders encoders = book.encoders();
        if (encoders.heads().isEmpty() || event.change() == ContentChange.DELETED) {
            return false;
        }
        if (this.event != event || this.reported != reported) {
            lookAt(event, reported);
        }
        int asked = known == null ? askedEncoders() : known.asked();
        return asked != 0
                && (reported
                        || encoders.rules().surfaces().contains(event.surface())
                        || (known == null ? isOpen(asked) : known.isOpen())
                        || isOpen(encoders, asked, scores));
    }

    /** A bit for each encoder that is for the scripts of the text. */
    private int askedEncoders() {
        return book.encoders().forScripts(look.heads().scripts());
    }

    /** What the encoders would say that are for the scripts of a text. */
    List<String> secondLookSignals(ContentEvent event, boolean reported) {
        lookAt(event, reported);
        return book.encoders().signalsOf(askedEncoders());
    }

    /** Whether a linear head leaves open what one of these encoders knows more of. */
    private boolean isOpen(int asked) {
        for (int i = 0; i < book.encoders().routers().size(); i++) {
            CompiledEncoders.Router router = book.encoders().routers().get(i);
            if ((router.encoders() & asked) != 0
                    && look.heads().isBetween(router.head(), router.fromRaw(), router.toRaw())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(CompiledEncoders encoders, int asked, Scores scores) {
        for (int i = 0; i < scores.scores().size(); i++) {
            ClauseScore score = scores.scores().get(i);
            if (encoders.rules().isOpen(score.score())
                    && (encoders.clauses().getOrDefault(score.clause(), 0) & asked) != 0) {
                return true;
            }
        }
        return false;
    }

    private void lookAt(ContentEvent event, boolean reported) {
        look.at(event.text(), reported);
        known = null;
        this.event = event;
        this.reported = reported;
    }

    private Scores weigh(DeepLook deep, ContentEvent event, boolean reported) {
        Scores none = nothing.lookedAtBy(look.heads().looked(), look.heads().isUncovered());
        candidates.clear();
        for (int i = 0; i < look.findings().size(); i++) {
            consider(look.findings().key(i));
        }
        if (deep != noEncoders) {
            deep.speaking().forEach(head -> consider(book.keyOfUnit()[head.unit()]));
        }
        if (candidates.isEmpty() && look.failedSignals().isEmpty() && deep == noEncoders) {
            return none;
        }
        Weighing weighing = new Weighing(book, look, deep, event, reported);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            weighing.weigh(book.clauses().get(i));
        }
        return weighing.scores(none);
    }

    private void consider(int key) {
        for (int clause : book.clausesByKey()[key]) {
            candidates.set(clause);
        }
    }
}
