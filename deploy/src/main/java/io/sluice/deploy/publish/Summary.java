package io.sluice.deploy.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import java.time.Duration;

/** What {@code publish} says in the end: one JSON object. */
final class Summary {

    private static final double MILLIS = 1000;

    private Summary() {}

    /** @param skipped lines that could not be read, and records that Kafka did not take */
    static ObjectNode of(Published published, long skipped) {
        ObjectNode json = Json.object();
        ObjectNode topics = json.putObject("published");
        published.byTopic().forEach(topics::put);
        double seconds = seconds(published.elapsed());
        return json.put("total", published.total())
                .put("skipped", skipped)
                .put("seconds", seconds)
                .put("perSecond", Math.round(published.total() / Math.max(seconds, 1 / MILLIS)));
    }

    /** Adds what became of them; {@code exact} unless somebody else published to the same partitions meanwhile. */
    static ObjectNode with(ObjectNode json, Accounting accounting, Duration sinceStart, boolean exact) {
        accounting.writeTo(json);
        double seconds = seconds(sinceStart);
        return json.put("exact", exact)
                .put("decidedSeconds", seconds)
                .put("decidedPerSecond", Math.round(accounting.decided() / Math.max(seconds, 1 / MILLIS)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
