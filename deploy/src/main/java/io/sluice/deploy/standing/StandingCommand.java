package io.sluice.deploy.standing;

import io.sluice.deploy.guidelines.PublishedBooks;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.topic.Times;
import io.sluice.deploy.verb.CommandFailure;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.guidelines.GuidelineBook;
import io.sluice.schemas.guidelines.Ladder;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.StandingFold;
import io.sluice.schemas.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code standing}. */
@Command(
        name = "standing",
        description = "What an account may do, its strikes and sanctions, and what led there; now or at a past time.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The standing is computed from the account's enforcements. Without --at it is compared with the one on the "
                    + "topic account-standing; should they disagree, the exit code is 1.",
            "",
            "Examples:",
            "  sluice standing anna",
            "  sluice standing --at 2026-11-01T12:00:00Z anna",
            "  sluice standing --json anna | jq .standing.level",
        })
public final class StandingCommand implements Callable<Integer> {

    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Parameters(paramLabel = "ACCOUNT", description = "The account's id.")
    private String account;

    @Option(names = "--at", paramLabel = "TIME", description = "As it was then, for example 2026-11-01T12:00:00Z.")
    private @Nullable String at;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        AccountId id = new AccountId(account);
        StandingReport report = at == null ? now(id) : past(id, Times.parse("--at", at));
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? Json.line(ReportJson.write(report))
                                : StandingText.of(report).stripTrailing());
        return report.agreement() instanceof Agreement.Disagrees ? 1 : 0;
    }

    /** The two topics are read one after the other: if something came in between, they are read again. */
    private StandingReport now(AccountId id) throws InterruptedException {
        AccountRecords records = records(id);
        Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        for (int look = 1; ; look++) {
            List<Enforcement> log = records.log();
            @Nullable AccountStanding published = records.published().orElse(null);
            Agreement agreement = Agreement.between(log, published, now);
            if (!(agreement instanceof Agreement.CatchingUp) || look == LOOKS) {
                AccountStanding standing = agreement instanceof Agreement.LogIncomplete && published != null
                        ? StandingFold.at(published, now)
                        : StandingFold.fold(id, log, now);
                return new StandingReport(standing, log, ladder(now), agreement);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private StandingReport past(AccountId id, Instant time) {
        List<Enforcement> all = records(id).log();
        if (!all.isEmpty() && all.getFirst().sequence() != 1) {
            throw new CommandFailure(
                    "the log of " + id + " begins with enforcement #"
                            + all.getFirst().sequence() + ": what was before is"
                            + " no longer kept, so that a past standing cannot be told",
                    "ask without --at for the standing of today");
        }
        List<Enforcement> log = all.stream()
                .filter(enforcement -> !enforcement.decidedAt().isAfter(time))
                .toList();
        return new StandingReport(StandingFold.fold(id, log, time), log, ladder(time), null);
    }

    private AccountRecords records(AccountId id) {
        return new AccountRecords(connection.kafka(), new Wire(connection.registryClient()), id);
    }

    private @Nullable Ladder ladder(Instant time) {
        return new PublishedBooks(connection.address())
                .timeline()
                .inForceAt(time)
                .map(GuidelineBook::ladder)
                .orElse(null);
    }
}
