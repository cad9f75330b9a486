package io.sluice.deploy.bench;

import io.sluice.deploy.run.Stop;
import io.sluice.deploy.verb.Connection;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The plain copy as a process of its own: what {@code bench} starts first. Ends when it is told to. */
@Command(
        name = "copy",
        hidden = true,
        description = "Copy the content topic with plain Kafka Streams, exactly once, until stopped.",
        mixinStandardHelpOptions = true)
final class CopyCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Option(names = "--application-id", required = true, description = "The application id.")
    private String applicationId;

    @Option(names = "--threads", defaultValue = "2", description = "Stream threads. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--state-dir", required = true, description = "A folder for Kafka Streams' own files.")
    private Path stateDirectory;

    @Override
    public Integer call() {
        Properties settings = new Properties();
        settings.putAll(connection.address().kafka());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        try (Stop stop = Stop.onSignal();
                KafkaStreams streams = new KafkaStreams(CopyTopology.get(), settings)) {
            streams.start();
            stop.await();
        }
        return 0;
    }
}
