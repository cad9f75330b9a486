package io.sluice.deploy.guidelines;

import io.sluice.classify.score.Classifier;
import io.sluice.deploy.verb.CommandFailure;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.Problem;
import io.sluice.schemas.guidelines.UnusableBookException;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Where a guideline book comes from, as somebody names it on the command line. */
public final class BookSource {

    /** The name of the book that ships with Sluice. */
    public static final String DEFAULT = "default";

    private static final String BOOK_FILE = "book.yaml";
    private static final int TOLD = 10;

    private BookSource() {}

    /**
     * What comes of loading {@value #DEFAULT}, a folder with a {@code book.yaml}, or that file itself. A book that this build
     * cannot judge by is rejected too.
     */
    public static LoadResult read(String name) {
        return usable(loaded(name));
    }

    private static LoadResult usable(LoadResult result) {
        if (result instanceof Loaded loaded) {
            try {
                Classifier.check(loaded.book());
            } catch (UnusableBookException e) {
                return new Rejected(List.of(new Problem(BOOK_FILE, 1, null, String.valueOf(e.getMessage()))));
            }
        }
        return result;
    }

    private static LoadResult loaded(String name) {
        if (name.equals(DEFAULT)) {
            return GuidelineBookLoader.loadDefault();
        }
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw new CommandFailure("there is no " + name, "name a folder with a book.yaml, or " + DEFAULT);
        }
        return GuidelineBookLoader.load(
                Files.isDirectory(path) ? path : path.toAbsolutePath().resolveSibling(""));
    }

    /**
     * The book of that name.
     *
     * @throws CommandFailure if it does not check; the message has the first problems
     */
    public static GuidelineBook load(String name) {
        return loaded(name, read(name)).book();
    }

    /** What was loaded, or a failure that says what is wrong with it. */
    static Loaded loaded(String name, LoadResult result) {
        return switch (result) {
            case Loaded loaded -> loaded;
            case Rejected(var problems) ->
                throw new CommandFailure(
                        "the guidelines " + name + " have " + problems.size() + " problems",
                        problems.stream()
                                .limit(TOLD)
                                .map(Problem::toString)
                                .collect(Collectors.joining(
                                        System.lineSeparator() + "  ", System.lineSeparator() + "  ", "")));
        };
    }
}
