package io.sluice.schemas.guidelines.loading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of a book. What is no term list in {@code terms} is left alone. */
final class BookFolder {

    private static final String TERMS = "terms";
    private static final String EXTENSION = ".txt";

    private final Path folder;
    private final Problems problems;

    BookFolder(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The texts; none where there is no book, which is noted. */
    Optional<BookTexts> read() throws IOException {
        if (!Files.isRegularFile(folder.resolve(BookTexts.BOOK_FILE))) {
            problems.add(BookTexts.BOOK_FILE, 1, null, "there is no such file in " + folder);
            return Optional.empty();
        }
        Optional<String> yaml = text(BookTexts.BOOK_FILE, YamlTree.MAX_LENGTH);
        Map<String, String> lists = new HashMap<>();
        for (String file : termFiles()) {
            String name = file.substring(0, file.length() - EXTENSION.length());
            text(TERMS + "/" + file, TermFile.MAX_LENGTH).ifPresent(text -> lists.put(name, text));
        }
        return yaml.map(text -> new BookTexts(text, lists));
    }

    private List<String> termFiles() throws IOException {
        Path terms = folder.resolve(TERMS);
        if (!Files.isDirectory(terms)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(terms)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION) && !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Optional<String> text(String file, int maxLength) throws IOException {
        Path path = folder.resolve(file);
        if (Files.size(path) > 4L * maxLength) {
            problems.add(file, 1, null, "the file is too large, at most " + maxLength + " characters allowed");
            return Optional.empty();
        }
        try {
            String text = Files.readString(path);
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(file, 1, null, "the file is not in UTF-8");
            return Optional.empty();
        }
    }
}
