package io.sluice.schemas.guidelines.loading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.Signal.ContactKind;
import io.sluice.schemas.guidelines.condition.Compilation;
import io.sluice.schemas.guidelines.condition.ConditionCompiler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the signals of a clause. */
final class Signals {

    private static final Choice<ContactKind> CONTACT = Choice.of(ContactKind.class);
    private static final int MAX_REGEX_LENGTH = 4000;

    /** No probability that a head gives is 0 or 1. */
    private static final double LEAST_FROM = 0.01;

    private static final double MOST_FROM = 0.99;

    private final References references;

    /** Of the clause that is being read: the heads that others stand for, and where it says so. */
    private final Map<String, Place> replaced = new HashMap<>();

    Signals(References references) {
        this.references = references;
    }

    List<Signal> read(Value value) {
        List<Signal> signals = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        replaced.clear();
        for (Value item : value.items()) {
            signal(item).ifPresent(signal -> {
                Place earlier = places.putIfAbsent(signal.name(), item.place());
                if (earlier != null) {
                    item.problem("the clause has " + signal.name() + " already, on line " + earlier.line());
                }
                signals.add(signal);
            });
        }
        replaced.forEach((name, place) -> {
            if (!places.containsKey(Signal.Head.PREFIX + name)) {
                place.problem("the clause has no head " + Names.quote(name) + " that another could stand for");
            }
        });
        return signals;
    }

    private Optional<Signal> signal(Value item) {
        int before = item.place().problemCount();
        Fields fields = Fields.of(item, "terms", "links", "pattern", "contact", "head", "when");
        if (item.place().problemCount() == before && fields.all().size() != 1) {
            item.problem("a signal has exactly one of terms, links, pattern, contact, head, when");
        }
        return fields.all().entrySet().stream().findFirst().flatMap(entry -> {
            Value value = entry.getValue().value();
            return switch (entry.getKey()) {
                case "terms" -> Optional.of(terms(value));
                case "links" -> Optional.of(links(value));
                case "pattern" -> pattern(Fields.of(value, "label", "regex", "weight"));
                case "contact" -> Optional.of(contact(Fields.of(value, "kinds", "weight")));
                case "head" ->
                    Optional.of(head(Fields.of(value, "name", "from", "weight", "doubted-by", "instead-of", "clears")));
                case "when" -> combination(Fields.of(value, "label", "condition", "weight"));
                default -> throw new IllegalStateException("the keys of a signal are known");
            };
        });
    }

    private Signal terms(Value value) {
        int before = value.place().problemCount();
        String list = value.name();
        if (value.place().problemCount() == before) {
            references.terms(value.place(), list);
        }
        return new Signal.Terms(list);
    }

    private Signal links(Value value) {
        int before = value.place().problemCount();
        String list = value.name();
        if (value.place().problemCount() == before) {
            references.links(value.place(), list);
        }
        return new Signal.Links(list);
    }

    private Signal contact(Fields fields) {
        Value kinds = fields.require("kinds");
        Set<ContactKind> some = kinds.someOf(CONTACT);
        if (some.isEmpty() && kinds.isList()) {
            kinds.problem("at least one kind of contact is needed: of " + CONTACT.listed());
        }
        return new Signal.Contact(some, fields.require("weight").number(0, 1));
    }

    /** Whether there is such a head only those who have the models can say. */
    private Signal head(Fields fields) {
        String name = fields.require("name").name();
        double from = fields.require("from").number(LEAST_FROM, MOST_FROM);
        return new Signal.Head(
                name,
                from,
                fields.require("weight").number(0, 1),
                fields.find("doubted-by").map(this::lists).orElse(Set.of()),
                fields.find("instead-of").map(value -> otherHeads(value, name)).orElse(Set.of()),
                fields.find("clears").map(value -> clears(value, from)).orElse(0.0));
    }

    /** Looked for among the clause's signals when all of them are read. */
    private Set<String> otherHeads(Value value, String self) {
        Set<String> heads = new HashSet<>();
        for (Value item : value.items()) {
            int before = item.place().problemCount();
            String head = item.name();
            if (head.equals(self)) {
                item.problem("a head does not stand for itself");
            } else if (item.place().problemCount() == before) {
                replaced.put(head, item.place());
            }
            heads.add(head);
        }
        return heads;
    }

    private static double clears(Value value, double from) {
        int before = value.place().problemCount();
        double clears = value.number(LEAST_FROM, MOST_FROM);
        if (clears > from && value.place().problemCount() == before) {
            value.problem("the head would fire from " + from + " on, and clear below " + clears);
        }
        return clears;
    }

    private Set<String> lists(Value value) {
        Set<String> lists = new HashSet<>();
        for (Value item : value.items()) {
            int before = item.place().problemCount();
            String list = item.name();
            if (item.place().problemCount() == before) {
                references.terms(item.place(), list);
            }
            lists.add(list);
        }
        return lists;
    }

    private Optional<Signal> pattern(Fields fields) {
        Value named = fields.require("label");
        String label = named.name();
        references.definePattern(named.place(), label);
        double weight = fields.require("weight").number(0, 1);
        Value value = fields.require("regex");
        String regex = value.text(MAX_REGEX_LENGTH);
        if (regex.isEmpty() || regex.length() > MAX_REGEX_LENGTH) {
            return Optional.empty();
        }
        if (Repetitions.tooMany(regex)) {
            value.problem(
                    "the pattern repeats a part more than " + Repetitions.MAX + " times, all nested counts together");
            return Optional.empty();
        }
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.matcher("").find()) {
                value.problem("the pattern matches an empty text, and with it every text");
            }
            return Optional.of(new Signal.Matches(label, pattern, weight));
        } catch (PatternSyntaxException e) {
            value.problem(
                    "the pattern is not one of RE2: " + e.getDescription() + " at " + Names.quote(e.getPattern()));
            return Optional.empty();
        }
    }

    private Optional<Signal> combination(Fields fields) {
        String label = fields.require("label").name();
        double weight = fields.require("weight").number(0, 1);
        Value value = fields.require("condition");
        int before = value.place().problemCount();
        String source = value.scalar("a condition");
        if (value.place().problemCount() > before) {
            return Optional.empty();
        }
        return switch (ConditionCompiler.compile(source)) {
            case Compilation.Compiled(var condition) -> {
                condition.hitKeys().forEach(key -> references.hitKey(value.place(), key));
                yield Optional.of(new Signal.Combination(label, condition, weight));
            }
            case Compilation.Faulty(var faults) -> {
                faults.forEach(
                        fault -> value.within(fault.line(), fault.column()).problem(fault.reason()));
                yield Optional.empty();
            }
        };
    }
}
