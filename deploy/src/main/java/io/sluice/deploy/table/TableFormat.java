package io.sluice.deploy.table;

import io.sluice.deploy.json.ContentJson;
import io.sluice.deploy.json.Fields;
import io.sluice.deploy.json.InputEvent;
import io.sluice.deploy.json.Line;
import io.sluice.schemas.id.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads tab-separated values as content events. Tabs separate cells and nothing is quoted. The columns are known by
 * the table's header, which is one of the research corpora's or names fields of the content event, or by a list of
 * such names. One instance reads one table, in order.
 */
public final class TableFormat {

    private final Rows rows;
    private final InstantSource clock;

    private TableFormat(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** By the table's first line; nothing where its columns are not recognised. */
    public static Optional<TableFormat> ofHeader(byte[] line, InstantSource clock) {
        List<String> header = Arrays.asList(new String(line, StandardCharsets.UTF_8).split("\t", -1));
        if (header.equals(MicroblogRows.HEADER)) {
            return Optional.of(new TableFormat(new MicroblogRows(), clock));
        }
        if (header.equals(MessageRows.HEADER)) {
            return Optional.of(new TableFormat(new MessageRows(), clock));
        }
        return ColumnRows.of(header).map(rows -> new TableFormat(rows, clock));
    }

    /**
     * For a table without a header.
     *
     * @param columns for each column the name of the event's field that it holds; {@code -} for one that is not used
     */
    public static Optional<TableFormat> ofColumns(List<String> columns, InstantSource clock) {
        return ColumnRows.of(columns).map(rows -> new TableFormat(rows, clock));
    }

    /** Reads one row. */
    public Line read(long number, byte[] utf8) {
        try {
            String[] cells = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString()
                    .split("\t", -1);
            if (cells.length != rows.width()) {
                return new Line.Bad(number, "line: has " + cells.length + " columns, not " + rows.width());
            }
            Fields fields = new Fields(rows.read(cells));
            InputEvent event = new InputEvent.OfContent(
                    ContentJson.read(fields, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            return new Line.Good(number, event, null);
        } catch (CharacterCodingException e) {
            return new Line.Bad(number, "line: is not valid UTF-8");
        } catch (InvalidValueException e) {
            return new Line.Bad(number, String.valueOf(e.getMessage()));
        }
    }
}
