package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Loads and checks guideline books. A book that does not check in every respect is refused whole, with all that is wrong
 * with it. Files that cannot be read are an {@link UncheckedIOException}, not a refusal.
 */
public final class GuidelineBookLoader {

    private static final String DEFAULT_BOOK = "guidelines/default/";

    private GuidelineBookLoader() {}

    /** From a folder with {@code book.yaml} and {@code terms/*.txt}. */
    public static LoadResult load(Path folder) {
        Problems problems = new Problems();
        try {
            Optional<BookTexts> texts = new BookFolder(folder, problems).read();
            return texts.map(found -> check(found, problems)).orElseGet(() -> new Rejected(problems.byPlace()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the guidelines in " + folder, e);
        }
    }

    /** The book that ships with Sluice. */
    public static LoadResult loadDefault() {
        URL book = GuidelineBookLoader.class.getClassLoader().getResource(DEFAULT_BOOK + BookTexts.BOOK_FILE);
        if (book == null) {
            throw new IllegalStateException("the default guidelines are not on the class path");
        }
        return loadResource(book);
    }

    /** What came over the topic: as from a folder, and what the document says of itself has to be what the YAML says. */
    public static LoadResult load(GuidelineDocument document) {
        return switch (load(new BookTexts(document.yaml(), document.termLists()))) {
            case Loaded(var book, var made)
            when !made.equals(document) -> {
                Problems problems = new Problems();
                problems.add(
                        BookTexts.BOOK_FILE,
                        1,
                        null,
                        "the document calls itself " + document + ", its text is " + book);
                yield new Rejected(problems.byPlace());
            }
            case Loaded loaded -> loaded;
            case Rejected rejected -> rejected;
        };
    }

    /** From texts alone. */
    static LoadResult load(BookTexts texts) {
        return check(texts, new Problems());
    }

    /** From the {@code book.yaml} of a folder or a jar on the class path. */
    static LoadResult loadResource(URL book) {
        try {
            if (book.openConnection() instanceof JarURLConnection jar) {
                try (FileSystem entries =
                        FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                    return load(entries.getPath("/", jar.getEntryName()).resolveSibling(""));
                }
            }
            return load(Path.of(book.toURI()).resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the guidelines at " + book, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has a malformed entry: " + book, e);
        }
    }

    private static LoadResult check(BookTexts texts, Problems problems) {
        Map<String, TermFile> files = new HashMap<>();
        texts.termLists().forEach((name, text) -> files.put(name, TermFile.read(name, text, problems)));
        Place start = Place.start(BookTexts.BOOK_FILE, problems);
        Optional<GuidelineBook> book = new YamlTree(BookTexts.BOOK_FILE, problems)
                .parse(texts.yaml())
                .map(root -> new BookReader(files).read(new Value(root, start.at(root))));
        if (book.isEmpty() || problems.count() > 0) {
            return new Rejected(problems.byPlace());
        }
        return new Loaded(book.get(), document(book.get(), texts));
    }

    private static GuidelineDocument document(GuidelineBook book, BookTexts texts) {
        return new GuidelineDocument(
                book.version(), book.status(), book.effectiveFrom(), texts.yaml(), texts.termLists());
    }
}
