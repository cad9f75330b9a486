package io.sluice.classify.score;

import io.sluice.classify.linear.LinearModels;
import io.sluice.schemas.assessment.ClauseScore;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.UnusableBookException;

/**
 * Scores items against one guideline book: the first step of the cascade. Immutable, and safe for all threads; each
 * thread keeps buffers of its own, so that an item without any finding costs no garbage.
 */
public final class Classifier {

    private final CompiledBook book;
    private final NoScores nothing;
    private final ThreadLocal<Judge> judges;

    private Classifier(CompiledBook book) {
        this.book = book;
        nothing = new NoScores(book);
        judges = ThreadLocal.withInitial(() -> new Judge(book, nothing));
    }

    /**
     * Compiles a book: some milliseconds for each thousand terms.
     *
     * @throws UnusableBookException if the book asks for a head that no model of this build has
     */
    public static Classifier of(GuidelineBook book) {
        return of(book, LinearModels.shipped());
    }

    /** As {@link #of(GuidelineBook)}, with other models than those that ship. */
    public static Classifier of(GuidelineBook book, LinearModels models) {
        return new Classifier(BookCompiler.compile(book, models));
    }

    /**
     * Whether this build can judge by a book; quick, where {@link #of} is not.
     *
     * @throws UnusableBookException if the book asks for a head that no model of this build has
     */
    public static void check(GuidelineBook book) {
        HeadCompiler.check(book, LinearModels.shipped());
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

    /** Whether enforce must hear of these scores of something new: one reaches a band, or a signal did not answer. */
    public boolean isNoteworthy(Scores scores) {
        if (!scores.failedSignals().isEmpty()) {
            return true;
        }
        for (ClauseScore score : scores.scores()) {
            if (score.score() >= book.noteworthyFrom(score.clause())) {
                return true;
            }
        }
        return false;
    }
}
