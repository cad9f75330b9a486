package io.sluice.deploy.pipeline;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the second look of a process give way to the stream of the same process, as {@link Backpressure} says: it is paused,
 * so that its partitions stay with it and its records in their topic. How far the stream is behind its consumers say.
 */
final class GivingWay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GivingWay.class);

    private static final int TICK_MILLIS = 250;
    private static final String FETCHES = "consumer-fetch-manager-metrics";
    private static final String BEHIND = "records-lag";
    private static final String FETCHED = "records-consumed-rate";

    private final KafkaStreams stream;
    private final KafkaStreams secondLook;
    private final Backpressure pressure = new Backpressure();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("giving-way").factory());

    private GivingWay(KafkaStreams stream, KafkaStreams secondLook) {
        this.stream = stream;
        this.secondLook = secondLook;
    }

    static GivingWay start(Pipeline stream, Pipeline secondLook) {
        GivingWay giving = new GivingWay(stream.streams(), secondLook.streams());
        var _ = giving.clock.scheduleWithFixedDelay(giving::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return giving;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            decide();
        } catch (RuntimeException e) {
            // Else the clock would stop, and the second look might rest for ever.
            LOG.warn("Cannot tell how far the stream is behind: {}", e.toString());
            secondLook.resume();
        }
    }

    private void decide() {
        double behind = 0;
        double perSecond = 0;
        for (var metric : stream.metrics().entrySet()) {
            MetricName name = metric.getKey();
            if (!FETCHES.equals(name.group()) || isRestoring(name)) {
                continue;
            }
            if (BEHIND.equals(name.name())) {
                behind += valueOf(metric.getValue());
            } else if (FETCHED.equals(name.name()) && !name.tags().containsKey("topic")) {
                perSecond += valueOf(metric.getValue());
            }
        }
        if (pressure.rests(behind, perSecond)) {
            secondLook.pause();
        } else {
            secondLook.resume();
        }
    }

    /** Consumers that read changelogs back; what they have before them is no input. */
    private static boolean isRestoring(MetricName name) {
        return name.tags().getOrDefault("client-id", "").endsWith("restore-consumer");
    }

    /** What is not measured yet is no number. */
    private static double valueOf(Metric metric) {
        return metric.metricValue() instanceof Double value && Double.isFinite(value) ? value : 0;
    }
}
