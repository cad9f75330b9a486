package io.sluice.schemas.tally;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/**
 * What became of the items that were to be looked at a second time, in this process. They are no records of their own: each
 * is counted as received and decided by its first look. Safe for all threads.
 */
public final class LookTally {

    private final LongAdder asked = new LongAdder();
    private final LongAdder lookedAt = new LongAdder();
    private final LongAdder shed = new LongAdder();
    private final LongAdder lookedAtLater = new LongAdder();
    private final LongAdder forgotten = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder calls = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final Map<Integer, Queue> queues = new ConcurrentHashMap<>();

    /**
     * Who waits in one partition.
     *
     * @param waiting for their turn
     * @param shed and to be looked at when nobody waits
     * @param oldestAt when the one who has waited longest came, in milliseconds since the epoch; 0 where nobody waits
     */
    public record Queue(int waiting, int shed, long oldestAt) {}

    /** An item has come to be looked at. */
    public void countAsked() {
        asked.increment();
    }

    /**
     * The models have read some items in one call.
     *
     * @param later whether these had been shed before
     */
    public void countLook(int items, boolean later, long nanos) {
        (later ? lookedAtLater : lookedAt).add(items);
        calls.increment();
        this.nanos.add(nanos);
    }

    /** An item was one too many, or has waited too long, and goes on without its second look for now. */
    public void countShed() {
        shed.increment();
    }

    /** An item that was shed will never be looked at. */
    public void countForgotten() {
        forgotten.increment();
    }

    /** A record could not be read, and is among the dead letters. */
    public void countRefused() {
        refused.increment();
    }

    /** How it stands in a partition now. */
    public void stands(int partition, Queue queue) {
        queues.put(partition, queue);
    }

    /** Another instance has the partition now. */
    public void left(int partition) {
        queues.remove(partition);
    }

    public long asked() {
        return asked.sum();
    }

    /** In their turn. */
    public long lookedAt() {
        return lookedAt.sum();
    }

    public long shed() {
        return shed.sum();
    }

    /** After they had been shed. */
    public long lookedAtLater() {
        return lookedAtLater.sum();
    }

    public long forgotten() {
        return forgotten.sum();
    }

    public long refused() {
        return refused.sum();
    }

    /** Of the models. */
    public long calls() {
        return calls.sum();
    }

    /** All calls of the models together. */
    public long nanos() {
        return nanos.sum();
    }

    public long waiting() {
        return sum(Queue::waiting);
    }

    public long shedWaiting() {
        return sum(Queue::shed);
    }

    /** How long the one who has waited longest has waited, in milliseconds; 0 where nobody waits. */
    public long oldestMillis(long now) {
        return queues.values().stream()
                .filter(queue -> queue.oldestAt() > 0)
                .mapToLong(queue -> Math.max(0, now - queue.oldestAt()))
                .max()
                .orElse(0);
    }

    private long sum(ToLongFunction<Queue> count) {
        return queues.values().stream().mapToLong(count).sum();
    }
}
