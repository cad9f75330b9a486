package io.sluice.schemas.guidelines.loading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML file, and where it stands. Reading one that does not fit notes the problem and gives something
 * harmless of the right type.
 */
final class Value {

    /** Beyond it no sum of times overflows, and nobody means it. */
    private static final Duration MAX_DURATION = Duration.ofDays(36_500);

    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private final Node node;
    private final Place place;

    Value(Node node, Place place) {
        this.node = node;
        this.place = place;
    }

    Place place() {
        return place;
    }

    void problem(String reason) {
        place.problem(reason);
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    Node node() {
        return node;
    }

    /** The place of something within a scalar's text; line and column from 1. */
    Place within(int line, int column) {
        return place.within(node, line, column);
    }

    List<Value> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Value(item, place.at(item)))
                    .toList();
        }
        problem("a list is needed here");
        return List.of();
    }

    /** A text of 1 to {@code max} characters, without the space around it. */
    String text(int max) {
        String text = scalar("a text").strip();
        if (text.isEmpty() && node instanceof ScalarNode) {
            problem("a text is needed here");
        } else if (text.length() > max) {
            problem("the text has " + text.length() + " characters, at most " + max + " allowed");
        }
        return text;
    }

    /** A name of the book's own: of a section, a clause, a list, a table or a signal. */
    String name() {
        String name = scalar("a name");
        if (node instanceof ScalarNode && !Names.wellFormed(name)) {
            problem(Names.quote(name) + " is not a name: lower-case letters, digits and single hyphens, at most "
                    + Names.MAX_LENGTH);
        }
        return name;
    }

    double number(double min, double max) {
        String text = scalar("a number");
        try {
            double number = Double.parseDouble(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below: what does not parse is out of the range too.
        }
        if (node instanceof ScalarNode) {
            problem(Names.quote(text) + " is not a number from " + min + " to " + max);
        }
        return min;
    }

    int integer(int min, int max) {
        String text = scalar("a whole number");
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below: what does not parse is out of the range too.
        }
        if (node instanceof ScalarNode) {
            problem(Names.quote(text) + " is not a whole number from " + min + " to " + max);
        }
        return min;
    }

    boolean flag() {
        String text = scalar("true or false");
        if (node instanceof ScalarNode && !text.equals("true") && !text.equals("false")) {
            problem(Names.quote(text) + " is neither true nor false");
        }
        return text.equals("true");
    }

    Instant instant() {
        String text = scalar("a time");
        try {
            Instant time = Instant.parse(text);
            boolean wholeSeconds = time.equals(time.truncatedTo(ChronoUnit.SECONDS));
            if (wholeSeconds && time.isAfter(Instant.EPOCH) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        if (node instanceof ScalarNode) {
            problem(Names.quote(text)
                    + " is not a time: write it in UTC and whole seconds, such as 2026-01-31T00:00:00Z");
        }
        return Instant.EPOCH;
    }

    Duration duration() {
        String text = scalar("a duration");
        try {
            Duration duration = Duration.parse(text);
            if (duration.isPositive() && duration.compareTo(MAX_DURATION) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        if (node instanceof ScalarNode) {
            problem(Names.quote(text) + " is not a duration: write days or hours, such as P30D or PT12H, at most P"
                    + MAX_DURATION.toDays() + "D (months and years have no fixed length)");
        }
        return Duration.ofDays(1);
    }

    <T> T oneOf(Choice<T> choice) {
        String text = scalar("one of " + choice.listed());
        T value = choice.byName().get(text);
        if (value == null) {
            if (node instanceof ScalarNode) {
                problem(Names.quote(text) + " is not known: one of " + choice.listed());
            }
            return choice.first();
        }
        return value;
    }

    <T> Set<T> someOf(Choice<T> choice) {
        Set<T> values = new LinkedHashSet<>();
        for (Value item : items()) {
            int before = item.place.problemCount();
            T value = item.oneOf(choice);
            if (item.place.problemCount() == before && !values.add(value)) {
                item.problem("this is there twice");
            }
        }
        return values;
    }

    /** The text of a scalar; empty for anything else, which is noted. */
    String scalar(String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(what + " is needed here");
        return "";
    }
}
