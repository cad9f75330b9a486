package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.guidelines.Signal.ContactKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who names what in a book. Resolved when all of it has been read, as a clause can name what a later one defines. */
final class References {

    private static final String TERMS = "terms:";
    private static final String LINKS = "links:";
    private static final String PATTERN = "pattern:";
    private static final Choice<ContactKind> CONTACT = Choice.of(ContactKind.class);

    private record Reference(Place from, String name) {}

    private final List<Reference> lists = new ArrayList<>();
    private final List<Reference> patterns = new ArrayList<>();
    private final Set<String> domainLists = new HashSet<>();
    private final Map<String, Place> definedPatterns = new LinkedHashMap<>();

    void terms(Place from, String list) {
        lists.add(new Reference(from, list));
    }

    void links(Place from, String list) {
        lists.add(new Reference(from, list));
        domainLists.add(list);
    }

    /** A pattern's label stands for it in the conditions of all clauses. */
    void definePattern(Place at, String label) {
        Place earlier = definedPatterns.putIfAbsent(label, at);
        if (earlier != null) {
            at.problem("a pattern is called " + Names.quote(label) + " already, on line " + earlier.line()
                    + ": labels of patterns are unique in the book, as conditions name them");
        }
    }

    /** A key of {@code hits} in a condition. */
    void hitKey(Place from, String key) {
        if (key.startsWith(TERMS)) {
            terms(from, key.substring(TERMS.length()));
        } else if (key.startsWith(LINKS)) {
            links(from, key.substring(LINKS.length()));
        } else if (key.startsWith(PATTERN)) {
            patterns.add(new Reference(from, key.substring(PATTERN.length())));
        } else if (!key.equals("links") && !key.equals("contact") && !isContactKind(key)) {
            from.problem("hits knows no " + Names.quote(key)
                    + ": ask for terms:LIST, links:LIST, pattern:LABEL, links, contact, or contact: with one of "
                    + CONTACT.listed());
        }
    }

    private static boolean isContactKind(String key) {
        return key.startsWith("contact:") && CONTACT.byName().containsKey(key.substring("contact:".length()));
    }

    void resolve(Map<String, TermFile> files) {
        Set<String> known = new TreeSet<>(files.keySet());
        Set<String> unused = new TreeSet<>(known);
        for (Reference reference : lists) {
            unused.remove(reference.name);
            if (!known.contains(reference.name)) {
                reference.from.problem("there is no term list " + Names.quote(reference.name)
                        + Names.suggest(reference.name, known) + " (its file is "
                        + TermFile.fileName(reference.name) + ")");
            }
        }
        for (Reference reference : patterns) {
            if (!definedPatterns.containsKey(reference.name)) {
                reference.from.problem("no pattern is called " + Names.quote(reference.name)
                        + Names.suggest(reference.name, definedPatterns.keySet()));
            }
        }
        files.forEach((name, file) -> {
            if (unused.contains(name)) {
                file.unused();
            } else if (domainLists.contains(name)) {
                file.checkDomains();
            }
        });
    }
}
