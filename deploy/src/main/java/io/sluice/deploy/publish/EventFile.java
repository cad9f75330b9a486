package io.sluice.deploy.publish;

import io.sluice.deploy.json.InputJson;
import io.sluice.deploy.json.Line;
import io.sluice.deploy.lines.LineFile;
import io.sluice.deploy.table.TableFormat;
import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of events, line by line, whatever its format. Empty lines are passed over. */
final class EventFile {

    /** How the events are written. */
    enum Format {
        JSONL,
        TSV
    }

    private interface Reader {
        Line read(long number, byte[] line);
    }

    private final LineFile file;
    private final Reader reader;

    private EventFile(LineFile file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * Begins to read a file.
     *
     * @param format null to tell by the file's name
     * @param columns of a table without a header; empty where it has one
     * @throws CommandFailure if it is a table whose columns are not known
     */
    static EventFile of(
            LineFile file, @Nullable Format format, List<String> columns, InputJson.Type type, InstantSource clock)
            throws IOException {
        Format actual = format != null ? format : byName(file.name(), columns);
        return switch (actual) {
            case JSONL -> new EventFile(file, new InputJson(type, clock)::read);
            case TSV -> new EventFile(file, table(file, columns, clock)::read);
        };
    }

    /** The next event; null after the last. */
    @Nullable
    Line next() throws IOException {
        byte[] line = file.next();
        while (line != null && line.length == 0) {
            line = file.next();
        }
        return line == null ? null : reader.read(file.number(), line);
    }

    private static Format byName(String name, List<String> columns) {
        boolean table = !columns.isEmpty() || name.endsWith(".tsv") || name.endsWith(".tsv.gz");
        return table ? Format.TSV : Format.JSONL;
    }

    private static TableFormat table(LineFile file, List<String> columns, InstantSource clock) throws IOException {
        if (!columns.isEmpty()) {
            return TableFormat.ofColumns(columns, clock)
                    .orElseThrow(
                            () -> new CommandFailure(
                                    "--columns " + String.join(",", columns) + " does not describe a table of events",
                                    "name for each column a field of the content event, or - for none; accountId and contentId must be there"));
        }
        byte[] header = file.next();
        return TableFormat.ofHeader(header == null ? new byte[0] : header, clock)
                .orElseThrow(() -> new CommandFailure(
                        "the first line of " + file.name() + " is not a header whose columns are known",
                        "name the columns with --columns, for example --columns accountId,contentId,-,text"));
    }
}
