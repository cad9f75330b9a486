package io.sluice.deploy.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.id.InvalidValueException;
import io.sluice.schemas.id.InvalidValueException.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table whose columns are named after the fields of the content event. An empty cell counts as not there. */
final class ColumnRows implements Rows {

    private static final String UNUSED = "-";
    private static final Set<String> NUMBERS = Set.of("revision", "audienceSize");
    private static final Set<String> TEXTS = Set.of(
            "accountId",
            "contentId",
            "change",
            "surface",
            "audience",
            "text",
            "platform",
            "counterpartPlatform",
            "locale",
            "sharedFrom",
            "occurredAt");

    /** Epoch times above it are milliseconds: as seconds they would lie beyond the year 5000. */
    private static final long LARGEST_SECONDS = 100_000_000_000L;

    private final List<String> columns;

    private ColumnRows(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Nothing where a name is not one of a field, or where the account or the item is not among them. */
    static Optional<ColumnRows> of(List<String> columns) {
        boolean known = columns.stream()
                .allMatch(column -> column.equals(UNUSED) || TEXTS.contains(column) || NUMBERS.contains(column));
        boolean enough = columns.contains("accountId") && columns.contains("contentId");
        return known && enough ? Optional.of(new ColumnRows(columns)) : Optional.empty();
    }

    @Override
    public int width() {
        return columns.size();
    }

    @Override
    public ObjectNode read(String[] cells) {
        ObjectNode event = Json.object();
        for (int i = 0; i < cells.length; i++) {
            String column = columns.get(i);
            String cell = cells[i];
            if (column.equals(UNUSED) || cell.isEmpty()) {
                continue;
            }
            if (NUMBERS.contains(column)) {
                event.put(column, number(column, cell));
            } else {
                event.put(column, column.equals("occurredAt") ? time(cell) : cell);
            }
        }
        return event;
    }

    private static long number(String column, String cell) {
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new InvalidValueException(Kind.MALFORMED, column, "is not a whole number");
        }
    }

    /** ISO-8601 stays as it is; a number is seconds or milliseconds since 1970. */
    private static String time(String cell) {
        if (!cell.chars().allMatch(Character::isDigit)) {
            return cell;
        }
        long epoch = number("occurredAt", cell);
        return (epoch > LARGEST_SECONDS ? Instant.ofEpochMilli(epoch) : Instant.ofEpochSecond(epoch)).toString();
    }
}
