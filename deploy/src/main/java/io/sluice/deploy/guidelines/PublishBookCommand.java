package io.sluice.deploy.guidelines;

import io.sluice.deploy.topic.Times;
import io.sluice.deploy.verb.CommandFailure;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.GuidelineBook.Status;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.feed.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code guidelines publish}. */
@Command(
        name = "publish",
        description = "Publish a version of the guidelines: every running instance takes it up, without a restart.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A version's number stands in its book.yaml and is used once: to change a live book, raise the number. A "
                    + "version may first be published as a draft or shadow, and again, unchanged, as live.",
            "",
            "Examples:",
            "  sluice guidelines validate my-book && sluice guidelines publish my-book",
            "  sluice guidelines publish --status shadow my-book",
            "  sluice guidelines publish --effective-from 2026-12-01T00:00:00Z my-book",
        })
final class PublishBookCommand implements Callable<Integer> {

    /** So that the version is everywhere before the first event that it is to judge. */
    private static final Duration HEAD_START = Duration.ofSeconds(10);

    @Parameters(paramLabel = "BOOK", description = "A folder with a book.yaml and terms/*.txt, or `default`.")
    private String name;

    @Option(
            names = "--effective-from",
            paramLabel = "TIME",
            description =
                    "Events that happen from then on are judged by it. Default: what the book says, if that is still to "
                            + "come, else ten seconds from now.")
    private @Nullable String effectiveFrom;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "draft, shadow or live. Default: what the book says.")
    private GuidelineBook.@Nullable Status status;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Loaded read = BookSource.loaded(name, BookSource.read(name));
        Loaded edition = BookSource.loaded(
                name,
                Edition.of(
                        read.document(),
                        status == null ? read.book().status() : status,
                        time(read.book(), InstantSource.system().instant())));
        PublishedBooks books = new PublishedBooks(connection.address());
        requireNotBehind(books, edition.book());
        switch (books.publish(edition)) {
            case Publication.Published _ -> say("published " + edition.book());
            case Publication.Unchanged _ -> say("already there, unchanged: " + edition.book());
            case Publication.Refused refused ->
                throw new CommandFailure("the guidelines were not published", refused.reason());
        }
        return 0;
    }

    /** Live before another live one, it would judge none but late events, and those otherwise than they were judged. */
    private static void requireNotBehind(PublishedBooks books, GuidelineBook candidate) {
        if (candidate.status() != Status.LIVE) {
            return;
        }
        books.timeline().books().stream()
                .filter(book -> book.status() == Status.LIVE
                        && book.version() != candidate.version()
                        && book.effectiveFrom().isAfter(candidate.effectiveFrom()))
                .findFirst()
                .ifPresent(book -> {
                    throw new CommandFailure(
                            "version " + candidate.version() + " would be in force from " + candidate.effectiveFrom()
                                    + ", behind version " + book.version() + ", which is from " + book.effectiveFrom(),
                            "leave --effective-from out, or name a later time");
                });
    }

    private Instant time(GuidelineBook book, Instant now) {
        if (effectiveFrom != null) {
            return Times.parse("--effective-from", effectiveFrom);
        }
        Instant soon = now.plus(HEAD_START).truncatedTo(ChronoUnit.SECONDS);
        return book.effectiveFrom().isAfter(soon) ? book.effectiveFrom() : soon;
    }

    private void say(String what) {
        spec.commandLine().getOut().println(what);
    }
}
