package io.sluice.deploy.watch;

import io.sluice.deploy.topic.Start;
import io.sluice.deploy.topic.TopicReader;
import io.sluice.deploy.verb.Connection;
import io.sluice.schemas.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code watch}. */
@Command(
        name = "watch",
        description = "Follow the enforcements, or another output topic, as JSON Lines.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Only committed records are shown, each partition in its order. It goes on until interrupted, unless "
                    + "--until-idle or --max says otherwise. A removed entry of a compacted topic is {\"key\": ..., \"removed\": true}.",
            "",
            "Examples:",
            "  sluice watch",
            "  sluice watch --from beginning --account anna --until-idle 2",
            "  sluice watch --topic dead-letters --from 2026-11-01T00:00:00Z | jq .reason",
            "  sluice watch --topic review-cases | jq 'select(.status == \"OPEN\")'",
        })
public final class WatchCommand implements Callable<Integer> {

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            defaultValue = "enforcement",
            description = "enforcement, account-standing, content-visibility, review-cases or dead-letters. "
                    + "Default: enforcement.")
    private String topic;

    @Option(
            names = "--from",
            paramLabel = "WHERE",
            defaultValue = "now",
            description =
                    "beginning, now, or a time like 2026-11-01T12:00:00Z: then the first record of each partition "
                            + "with that time or a later one. Default: now.")
    private String from;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "Only what is about this account; of dead letters, those with this key.")
    private @Nullable String account;

    @Option(names = "--max", paramLabel = "N", description = "End after so many lines.")
    private long most = Long.MAX_VALUE;

    @Option(names = "--until-idle", paramLabel = "SECONDS", description = "End when nothing has come for so long.")
    private @Nullable Double idle;

    @Mixin
    private Connection connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Start start = Start.parse("--from", from);
        watch(Channel.named(topic), start);
        return 0;
    }

    private <T> void watch(Channel<T> channel, Start start) {
        Wire wire = new Wire(connection.registryClient());
        Watch<T> watch =
                new Watch<>(channel, wire, account, most, spec.commandLine().getOut());
        try (TopicReader reader =
                TopicReader.open(connection.kafka(), channel.topic().name())) {
            if (account != null && channel.isKeyedByAccount()) {
                reader.keepPartitionOf(account.getBytes(StandardCharsets.UTF_8));
            }
            reader.seek(start);
            reader.follow(watch::take, watch::isWanted, patience());
        }
    }

    private Duration patience() {
        return idle == null ? FOR_EVER : Duration.ofMillis(Math.round(idle * 1000));
    }
}
