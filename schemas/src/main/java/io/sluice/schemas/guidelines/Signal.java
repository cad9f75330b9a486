package io.sluice.schemas.guidelines;

import com.google.re2j.Pattern;
import java.util.Set;

/**
 * Something that points to a violation. Its weight in [0, 1] is the probability of one, given that it fires alone.
 */
public sealed interface Signal {

    /** Unique within the clause, and what evidence names, for example {@code terms:fraud-loan}. */
    String name();

    /** Whether a trained model has a say in it. */
    default boolean asksForHead() {
        return switch (this) {
            case Head _ -> true;
            case Combination combination -> !combination.condition().heads().isEmpty();
            case Terms _, Matches _, Contact _, Links _ -> false;
        };
    }

    /** A term of the list occurs; each term has its own weight. */
    record Terms(String list) implements Signal {
        public static final String PREFIX = "terms:";

        @Override
        public String name() {
            return PREFIX + list;
        }
    }

    /** The pattern matches the text. Linear in the length of the text, whatever the pattern. */
    record Matches(String label, Pattern pattern, double weight) implements Signal {
        @Override
        public String name() {
            return "pattern:" + label;
        }
    }

    /** The text holds a contact handle of one of these kinds. */
    record Contact(Set<ContactKind> kinds, double weight) implements Signal {
        public Contact {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public String name() {
            return "contact";
        }
    }

    /** The text links to one of the domains of the list, or to a subdomain of one. */
    record Links(String list) implements Signal {
        @Override
        public String name() {
            return "links:" + list;
        }
    }

    /** The condition holds. Looked at only when another signal of the clause, or a fact it names, has fired. */
    record Combination(String label, Condition condition, double weight) implements Signal {
        @Override
        public String name() {
            return "when:" + label;
        }
    }

    /**
     * A head of a linear model or a sentence encoder says so: it fires where its calibrated probability p is at least {@code from}, and
     * contributes {@code weight * p}; a tenth of it where a term of certain lists occurs. Heads of one clause count as one,
     * the one that contributes most: they learn from texts that resemble each other, and are no independent evidence.
     *
     * @param head its name among all models, for example {@code sexism-en}; a build that does not have it refuses the book
     * @param from in (0, 1)
     * @param doubtedBy the term lists that make it doubtful, such as those by which one knows a report: n-grams know no quotes
     * @param insteadOf for an encoder's: the linear heads of the clause that do not count where it has answered
     * @param clears for an encoder's: where it has answered with less, and no encoder's head of the clause fires, the clause's
     *     terms, patterns and conditions count for a tenth; 0 for never
     */
    record Head(String head, double from, double weight, Set<String> doubtedBy, Set<String> insteadOf, double clears)
            implements Signal {
        public static final String PREFIX = "head:";

        /** What is left of its contribution where it is doubted: next to nothing, but texts can still be ranked by it. */
        public static final double DOUBTED = 0.1;

        /** What is left of terms, patterns and conditions where an encoder says that there is nothing. */
        public static final double CLEARED = 0.1;

        public Head {
            doubtedBy = Set.copyOf(doubtedBy);
            insteadOf = Set.copyOf(insteadOf);
        }

        /** One that neither replaces others nor clears anything. */
        public Head(String head, double from, double weight, Set<String> doubtedBy) {
            this(head, from, weight, doubtedBy, Set.of(), 0);
        }

        @Override
        public String name() {
            return PREFIX + head;
        }
    }

    /** The kinds of contact handle. */
    enum ContactKind {
        PHONE,
        EMAIL,
        CHAT_HANDLE,
        LINK
    }
}
