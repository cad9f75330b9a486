package io.sluice.classify.score;

import io.sluice.classify.contact.Marker;
import io.sluice.classify.sound.SoundIndex;
import io.sluice.classify.terms.TermIndex;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Signal.ContactKind;
import io.sluice.schemas.id.ClauseId;
import java.util.List;
import java.util.Map;

/**
 * A guideline book, ready to be scored against. Immutable, and safe to share between threads.
 *
 * @param clauses by rising id
 * @param clausesByKey for each key, which of the clauses look at it
 * @param factNames for each key, under which names conditions ask for it
 * @param index of all terms, of the markers and of the patterns' literals; what a hit's number means says {@code terms}
 * @param sounds of those terms that are of Han, by the same numbers
 * @param terms for each number of the index, what was found
 * @param domains the units that a listed domain stands for
 * @param contacts the unit of each kind
 * @param heads what the book asks of the linear models
 * @param encoders what it asks of the sentence encoders
 * @param noteworthy for each clause, from which score on it asks for anything
 * @param urgent for each clause, from which score on it asks for more than a reviewer
 */
record CompiledBook(
        GuidelineBook book,
        List<CompiledClause> clauses,
        int[][] clausesByKey,
        List<List<String>> factNames,
        int[] keyOfUnit,
        double[] weights,
        TermIndex index,
        SoundIndex sounds,
        List<IndexedTerm> terms,
        List<CompiledPattern> patterns,
        Map<String, int[]> domains,
        Map<ContactKind, Integer> contacts,
        CompiledHeads heads,
        CompiledEncoders encoders,
        Map<ClauseId, Double> noteworthy,
        Map<ClauseId, Double> urgent) {

    private static final int[] NO_UNITS = {};

    /** From which score on a clause asks for anything; no score reaches that of one that the book does not have. */
    double noteworthyFrom(ClauseId id) {
        return noteworthy.getOrDefault(id, Double.MAX_VALUE);
    }

    /** From which score on a clause asks for more than a reviewer; likewise. */
    double urgentFrom(ClauseId id) {
        return urgent.getOrDefault(id, Double.MAX_VALUE);
    }

    int contactUnit(ContactKind kind) {
        return contacts.getOrDefault(kind, -1);
    }

    /** The units of a domain that is listed exactly so. */
    int[] domainUnits(String domain) {
        return domains.getOrDefault(domain, NO_UNITS);
    }

    /** What one number of the index stands for. */
    sealed interface IndexedTerm {}

    /** A term of a list. */
    record ListedTerm(int unit) implements IndexedTerm {}

    /** A word that announces a contact. */
    record Announcement(Marker marker) implements IndexedTerm {}

    /** Parts of a character, or a picture that says something: the text is worth to be read as disguised. */
    record Suspicion() implements IndexedTerm {}

    /** A literal that a pattern requires: by the pattern's place in the list, and the literal's in the pattern's. */
    record PatternLiteral(int pattern, int literal) implements IndexedTerm {}
}
