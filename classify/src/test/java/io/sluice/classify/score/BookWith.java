package io.sluice.classify.score;

import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.SecondLookRules;
import io.sluice.schemas.guidelines.Section;
import io.sluice.schemas.guidelines.Signal;
import java.util.List;
import java.util.stream.Stream;

/** A book each of whose clauses has some signals more, or with other rules. */
public final class BookWith {

    private BookWith() {}

    public static GuidelineBook signals(GuidelineBook book, List<Signal> added) {
        List<Section> sections = book.sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.clauses().stream()
                                .map(clause -> signals(clause, added))
                                .toList()))
                .toList();
        return new GuidelineBook(
                book.version(),
                book.status(),
                book.effectiveFrom(),
                book.title(),
                sections,
                book.termLists(),
                book.ladder(),
                book.reports(),
                book.reviews(),
                book.secondLook());
    }

    public static GuidelineBook secondLook(GuidelineBook book, SecondLookRules rules) {
        return new GuidelineBook(
                book.version(),
                book.status(),
                book.effectiveFrom(),
                book.title(),
                book.sections(),
                book.termLists(),
                book.ladder(),
                book.reports(),
                book.reviews(),
                rules);
    }

    private static Clause signals(Clause clause, List<Signal> added) {
        return new Clause(
                clause.id(),
                clause.severity(),
                clause.title(),
                clause.text(),
                Stream.concat(clause.signals().stream(), added.stream()).toList(),
                clause.floor(),
                clause.bands(),
                clause.strike(),
                clause.direct(),
                clause.unlawful(),
                clause.legalGround(),
                clause.category(),
                clause.surfaces(),
                clause.platforms(),
                clause.safeSide());
    }
}
