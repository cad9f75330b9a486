package io.sluice.deploy.publish;

import io.sluice.deploy.json.InputJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How files are to be read, and how fast. */
final class PublishOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl or tsv. Default: by the file's name, .tsv and .tsv.gz being tables.")
    private @Nullable FileFormat format;

    @Option(
            names = "--columns",
            paramLabel = "NAME,...",
            split = ",",
            description = "For a table without a header: the field of the content event that each column holds, "
                    + "- for a column that is not used.")
    private List<String> columns = List.of();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "CONTENT",
            description =
                    "What a line is that names no \"type\": content, report, review, appeal or raw. Default: content.")
    private InputJson.Type type;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "At most so many events in a second. Default: as fast as Kafka takes them.")
    private double rate;

    @Nullable
    FileFormat format() {
        return format;
    }

    List<String> columns() {
        return columns;
    }

    InputJson.Type type() {
        return type;
    }

    double rate() {
        if (!(rate >= 0)) {
            throw new IllegalArgumentException("--rate " + rate + " is not a number of events, 0 or more");
        }
        return rate;
    }
}
