package io.sluice.deploy.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;

/**
 * Keeps from the log what Kafka warns of at every start and nobody need do anything about, and says only now and then
 * what Kafka says every second while a broker is away.
 */
public final class KnownWarnings extends Filter<ILoggingEvent> {

    private static final long NOW_AND_THEN_MILLIS = 30_000;

    private static final List<String> HARMLESS = List.of(
            // A topic that Kafka Streams is just making.
            "UNKNOWN_TOPIC_OR_PARTITION",
            // An embedded controller's first and every other start.
            "Performing controller activation",
            // Said by a part of Kafka Streams that reads its settings without ours.
            "Processing exception handler is not enabled for the GlobalThread",
            // An instance for a demo or a test is temporary, and knows it.
            "Using an OS temp directory in the state.dir property",
            // While things are closed.
            "Attempting to close NetworkClient that has already been closed",
            "Not updating last stable offset for partition",
            // What follows from it is said by those who asked.
            "Failing over to next URL if available",
            // The same figure of several clients, of which one has a label more.
            "already contains a meter named");

    private static final List<String> REPEATED =
            List.of("Node may not be available", "Bootstrap broker", "Rebootstrapping with");

    private long lastRepeated = -NOW_AND_THEN_MILLIS;

    @Override
    public synchronized FilterReply decide(ILoggingEvent event) {
        if (event.getLevel() != Level.WARN) {
            return FilterReply.NEUTRAL;
        }
        String message = event.getFormattedMessage();
        if (HARMLESS.stream().anyMatch(message::contains)) {
            return FilterReply.DENY;
        }
        return REPEATED.stream().anyMatch(message::contains) && !isDue(event) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private boolean isDue(ILoggingEvent event) {
        boolean due = event.getTimeStamp() - lastRepeated >= NOW_AND_THEN_MILLIS;
        if (due) {
            lastRepeated = event.getTimeStamp();
        }
        return due;
    }
}
