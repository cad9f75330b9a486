package io.sluice.deploy.faults;

import io.sluice.deploy.guidelines.SmallBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The small book, with an encoder that has a say in each clause, both ways, and looks at every post. {@code credit} is in
 * doubt without it, and below every band.
 */
final class TrialBook {

    private static final String HEAD =
            "          - head: {name: " + TrialEncoder.HEAD + ", from: 0.5, weight: 0.97, clears: 0.3}\n";

    private TrialBook() {}

    /** Writes the book into a new folder, and returns that. */
    static Path write(Path folder) throws IOException {
        Path book = SmallBook.write(folder);
        Files.writeString(book.resolve("terms/loans.txt"), "@0.95\ninstant loan\n@0.4\ncredit\n");
        String yaml = SmallBook.YAML
                .replace("sections:\n", "second-look: {surfaces: [MOMENT], from: 0.3, to: 0.99}\nsections:\n")
                .replace("        floor:", HEAD + "        floor:");
        Files.writeString(book.resolve("book.yaml"), yaml);
        return book;
    }
}
