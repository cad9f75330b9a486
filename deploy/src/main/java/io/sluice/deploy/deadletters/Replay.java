package io.sluice.deploy.deadletters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.deploy.publish.Outgoing;
import io.sluice.deploy.publish.Publisher;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** One run of {@code dead-letters replay}: sends records, or only counts them, and says what it did. */
final class Replay {

    /** The header of a record that was sent again: which dead letter it was. */
    static final String HEADER = "sluice-replay-of";

    private final @Nullable Publisher publisher;
    private final PrintWriter err;
    private final Map<String, Long> sent = new TreeMap<>();
    private long skipped;

    /** @param publisher null to send nothing */
    Replay(@Nullable Publisher publisher, PrintWriter err) {
        this.publisher = publisher;
        this.err = err;
    }

    /** @param letter where the dead letter stands */
    void send(String letter, Outgoing record) {
        count(record, 1);
        if (publisher != null) {
            publisher.send(
                    record,
                    List.of(new RecordHeader(HEADER, letter.getBytes(StandardCharsets.UTF_8))),
                    problem -> refused(letter, record, problem));
        }
    }

    /** Not sent, and why. */
    synchronized void skip(String letter, String problem) {
        skipped++;
        err.println(letter + ": " + problem);
        err.flush();
    }

    private synchronized void count(Outgoing record, long more) {
        sent.merge(record.topic(), more, Long::sum);
    }

    private synchronized void refused(String letter, Outgoing record, String problem) {
        count(record, -1);
        skip(letter, problem);
    }

    synchronized boolean isComplete() {
        return skipped == 0;
    }

    synchronized ObjectNode summary() {
        ObjectNode json = Json.object();
        sent.forEach(json.putObject(publisher == null ? "wouldSend" : "sent")::put);
        return json.put("skipped", skipped);
    }
}
