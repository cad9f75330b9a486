package io.sluice.deploy.evaluate;

import io.sluice.schemas.guidelines.Clause;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Section;
import io.sluice.schemas.guidelines.Signal;
import java.util.List;
import java.util.Locale;

/** How much of the cascade is looked at. */
enum Depth {
    /** Terms, patterns, links and contacts. */
    TERMS {
        @Override
        GuidelineBook cut(GuidelineBook book) {
            return new GuidelineBook(
                    book.version(),
                    book.status(),
                    book.effectiveFrom(),
                    book.title(),
                    book.sections().stream().map(Depth::withoutHeads).toList(),
                    book.termLists(),
                    book.ladder(),
                    book.reports(),
                    book.reviews());
        }
    },
    /** The linear models too: what every event gets. */
    LINEAR {
        @Override
        GuidelineBook cut(GuidelineBook book) {
            return book;
        }
    };

    /** The book without the signals that only a greater depth has. */
    abstract GuidelineBook cut(GuidelineBook book);

    /** As one writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Section withoutHeads(Section section) {
        return new Section(
                section.id(),
                section.title(),
                section.clauses().stream().map(Depth::withoutHeads).toList());
    }

    private static Clause withoutHeads(Clause clause) {
        List<Signal> signals = clause.signals().stream()
                .filter(signal -> !(signal instanceof Signal.Head))
                .filter(signal -> !(signal instanceof Signal.Combination combination
                        && !combination.condition().heads().isEmpty()))
                .toList();
        return new Clause(
                clause.id(),
                clause.severity(),
                clause.title(),
                clause.text(),
                signals,
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
