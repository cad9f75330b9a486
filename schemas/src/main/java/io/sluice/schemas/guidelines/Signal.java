package io.sluice.schemas.guidelines;

import com.google.re2j.Pattern;
import java.util.Set;

/**
 * Something that points to a violation. Its weight in [0, 1] is the probability of one, given that it fires alone.
 */
public sealed interface Signal {

    /** Unique within the clause, and what evidence names, for example {@code terms:fraud-loan}. */
    String name();

    /** A term of the list occurs; each term has its own weight. */
    record Terms(String list) implements Signal {
        @Override
        public String name() {
            return "terms:" + list;
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

    /** The kinds of contact handle. */
    enum ContactKind {
        PHONE,
        EMAIL,
        CHAT_HANDLE,
        LINK
    }
}
