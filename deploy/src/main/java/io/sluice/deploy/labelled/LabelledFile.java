package io.sluice.deploy.labelled;

import io.sluice.deploy.lines.LineFile;
import io.sluice.deploy.verb.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of labelled texts: tab-separated UTF-8 without quoting, packed with gzip or not, with a header. */
public final class LabelledFile {

    /** The first line of every file. */
    public static final String HEADER = "source\tlang\tsplit\tguideline\tlabel\ttext";

    private static final int COLUMNS = 6;

    private LabelledFile() {}

    /**
     * All rows, in the order of the file.
     *
     * @throws CommandFailure if a line is not as the header says; it names the line, never the text
     */
    public static List<LabelledRow> read(Path file) throws IOException {
        List<LabelledRow> rows = new ArrayList<>();
        try (LineFile lines = LineFile.open(file.toString())) {
            byte[] line = lines.next();
            if (line == null || !new String(line, StandardCharsets.UTF_8).equals(HEADER)) {
                throw new CommandFailure(
                        file + " is no file of labelled texts",
                        "its first line has to be " + HEADER.replace("\t", "<tab>"));
            }
            for (line = lines.next(); line != null; line = lines.next()) {
                String[] cells = new String(line, StandardCharsets.UTF_8).split("\t", -1);
                if (cells.length != COLUMNS) {
                    throw new CommandFailure(
                            file + ", line " + lines.number() + ": " + cells.length + " columns",
                            "there have to be " + COLUMNS);
                }
                rows.add(row(cells));
            }
        }
        return rows;
    }

    /** The files of a folder and of its sub-folders, by name. */
    public static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("there is no folder " + folder, "name one with *.tsv.gz files");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv.gz")
                            || file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    /** The first digits of the file's SHA-256, so that a model can say what it was made of. */
    public static String checksum(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static LabelledRow row(String[] cells) {
        int bar = cells[4].indexOf('|');
        String label = bar < 0 ? cells[4] : cells[4].substring(0, bar);
        return new LabelledRow(cells[0], cells[1], cells[2], cells[3], label, cells[5]);
    }
}
