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
     * @throws CommandFailure if it is a table whose columns are not known
     */
    static EventFile of(LineFile file, PublishOptions options, InstantSource clock) throws IOException {
        FileFormat wanted = options.format();
        FileFormat format = wanted != null ? wanted : byName(file.name(), options.columns());
        return switch (format) {
            case JSONL -> new EventFile(file, new InputJson(options.type(), clock)::read);
            case TSV -> new EventFile(file, table(file, options.columns(), clock)::read);
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

    private static FileFormat byName(String name, List<String> columns) {
        boolean table = !columns.isEmpty() || name.endsWith(".tsv") || name.endsWith(".tsv.gz");
        return table ? FileFormat.TSV : FileFormat.JSONL;
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
