package io.sluice.classify.score;

import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.linear.LinearModels;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.UnusableBookException;
import io.sluice.schemas.id.ClauseId;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Scores items against one guideline book: the first step of the cascade, and the second for those that want it. Immutable,
 * and safe for all threads; each thread keeps buffers of its own, so that in the first step an item without any finding costs
 * no garbage, and remembers what it said of texts that come again and again.
 */
public final class Classifier {

    private final CompiledBook book;
    private final NoScores nothing;
    private final ThreadLocal<Judge> judges;

    private Classifier(CompiledBook book, boolean remembers) {
        this.book = book;
        nothing = new NoScores(book);
        judges = ThreadLocal.withInitial(() -> new Judge(book, nothing, remembers));
    }

    /**
     * Compiles a book: some milliseconds for each thousand terms.
     *
     * @throws UnusableBookException if the book asks for a head that no model of this build has
     */
    public static Classifier of(GuidelineBook book) {
        return of(book, LinearModels.shipped(), Encoders.shipped());
    }

    /** As {@link #of(GuidelineBook)}, with other models than those that ship. */
    public static Classifier of(GuidelineBook book, LinearModels models, Encoders encoders) {
        return new Classifier(BookCompiler.compile(book, models, encoders), true);
    }

    /** The same for measuring: it judges a text that comes again as if it were new. */
    public Classifier withoutMemory() {
        return new Classifier(book, false);
    }

    /**
     * Whether this build can judge by a book; quick, where {@link #of} is not.
     *
     * @throws UnusableBookException if the book asks for a head that no model of this build has
     */
    public static void check(GuidelineBook book) {
        HeadCompiler.check(book, LinearModels.shipped(), Encoders.shipped());
    }

    public GuidelineBook book() {
        return book.book();
    }

    /** The scores of an item in which nothing was looked for, such as a deleted one. */
    public Scores nothing() {
        return nothing.unread();
    }

    /**
     * Scores an item: for each clause that applies to it, how likely it is a violation. A signal that fails is named in
     * the result; it does not hide what the others found.
     *
     * @param reported somebody reported the item: it is read as disguised, too, even where nothing suggests so
     */
    public Scores score(ContentEvent event, boolean reported) {
        return judges.get().judge(event, reported);
    }

    /**
     * Whether the sentence encoders should look at an item, too: it was reported, the book asks for it on its surface, or
     * the first step left open whether it violates a clause of which an encoder knows more. Without garbage. Always false
     * where the book asks for no encoder's head, and for a text in a script that no encoder is for.
     *
     * @param scores what {@link #score} said of the item; soonest answered by the thread that scored it last
     */
    public boolean wantsSecondLook(ContentEvent event, Scores scores, boolean reported) {
        return judges.get().wantsSecondLook(event, scores, reported);
    }

    /**
     * Scores items again with the sentence encoders, whether they want it or not: the second step of the cascade, a
     * thousand times as dear as the first. Each answer holds all that the first step finds, as the encoders weigh it, and
     * names the encoders that looked. An encoder that fails does not throw: its signals are named as failed. The answer for
     * an item does not depend on the others.
     *
     * @return in the order of the items
     */
    public List<Scores> secondLook(List<Inquiry> items) {
        Judge judge = judges.get();
        return items.stream()
                .map(item -> judge.judgeAgain(item.event(), item.reported(), true))
                .toList();
    }

    /**
     * The scores of a second look, for measuring: the evidence does not tell what moved the encoders' heads, which takes some
     * ten times as long as to score.
     */
    public Scores secondScores(Inquiry item) {
        return judges.get().judgeAgain(item.event(), item.reported(), false);
    }

    /** The names of the signals that a second look at an item would give, and that are missing without it. */
    public List<String> secondLookSignals(Inquiry item) {
        return judges.get().secondLookSignals(item.event(), item.reported());
    }

    /** Whether enforce must hear of these scores of something new: one reaches a band, or a signal did not answer. */
    public boolean isNoteworthy(Scores scores) {
        return anyReaches(scores, book::noteworthyFrom);
    }

    /**
     * Whether enforce must hear of these scores before a second look, where there is to be one: more would follow from them
     * than that a reviewer looks, or a signal did not answer. What only asks for a reviewer can wait for the surer score.
     */
    public boolean isUrgent(Scores scores) {
        return anyReaches(scores, book::urgentFrom);
    }

    private static boolean anyReaches(Scores scores, ToDoubleFunction<ClauseId> from) {
        if (!scores.failedSignals().isEmpty()) {
            return true;
        }
        for (ClauseScore score : scores.scores()) {
            if (score.score() >= from.applyAsDouble(score.clause())) {
                return true;
            }
        }
        return false;
    }
}
