package io.sluice.schemas.guidelines;

import java.util.List;

/** Clauses on one subject. */
public record Section(String id, LocalizedText title, List<Clause> clauses) {
    public Section {
        clauses = List.copyOf(clauses);
    }

    Section withoutHeads() {
        return new Section(id, title, clauses.stream().map(Clause::withoutHeads).toList());
    }
}
