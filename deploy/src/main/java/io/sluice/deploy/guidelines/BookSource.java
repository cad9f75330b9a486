package io.sluice.deploy.guidelines;

import io.sluice.deploy.verb.CommandFailure;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.Problem;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Where a guideline book comes from, as somebody names it on the command line. */
public final class BookSource {

    /** The name of the book that ships with Sluice. */
    public static final String DEFAULT = "default";

    private static final int TOLD = 10;

    private BookSource() {}

    /** What comes of loading {@value #DEFAULT}, a folder with a {@code book.yaml}, or that file itself. */
    public static LoadResult read(String name) {
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
