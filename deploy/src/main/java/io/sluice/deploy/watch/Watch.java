package io.sluice.deploy.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.Json;
import io.sluice.schemas.wire.Decoded;
import io.sluice.schemas.wire.Wire;
import io.sluice.schemas.wire.WireReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Writes the records of a channel, one line each, until there are enough of them. */
final class Watch<T> {

    private final Channel<T> channel;
    private final WireReader<T> reader;
    private final @Nullable String account;
    private final PrintWriter out;
    private long left;

    /**
     * @param account only what is about this account; null for all
     * @param most how many lines to write
     */
    Watch(Channel<T> channel, Wire wire, @Nullable String account, long most, PrintWriter out) {
        this.channel = channel;
        this.reader = wire.reader(channel.topic().contract());
        this.account = account;
        this.left = most;
        this.out = out;
    }

    /** Whether more lines are wanted, and somebody still reads them. Pushes out those that have been written. */
    boolean isWanted() {
        return left > 0 && !out.checkError();
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        if (left > 0 && record.value() == null) {
            tombstone(record);
        } else if (left > 0) {
            switch (reader.read(record.value())) {
                case Decoded.Value<T>(T value) -> value(value);
                case Decoded.Refused<T> refused -> refused(record, refused);
            }
        }
    }

    private void value(T value) {
        if (account == null || account.equals(channel.account().apply(value))) {
            line(channel.json().apply(value));
        }
    }

    /** On a compacted topic: there is nothing more to say about this key. */
    private void tombstone(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (account == null || (channel.isKeyedByAccount() && account.equals(key))) {
            line(Json.object().put("key", key).put("removed", true));
        }
    }

    private void refused(ConsumerRecord<byte[], byte[]> record, Decoded.Refused<T> refused) {
        if (account == null) {
            line(Json.object()
                    .put("error", refused.reason() + ": " + refused.detail())
                    .put("partition", record.partition())
                    .put("offset", record.offset()));
        }
    }

    private void line(ObjectNode json) {
        out.append(Json.line(json)).append('\n');
        left--;
    }
}
