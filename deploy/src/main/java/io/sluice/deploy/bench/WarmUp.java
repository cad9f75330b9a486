package io.sluice.deploy.bench;

import io.sluice.deploy.publish.Pace;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Lets a contestant run until its just-in-time compilers rest. They take half a minute of a processor for a plain copy and
 * more than one for Sluice; under a backlog, where they compete with the stream, that is minutes in which neither is what it
 * is for the rest of its life.
 */
final class WarmUp {

    /** Enough calls for the compilers to find all that is hot, and time left for them to do their work. */
    private static final int TIMES_THE_RATE = 4;

    private static final int SLICE = 100;
    private static final Duration STEP = Duration.ofSeconds(10);

    /** Of a processor: less is one or the other method that is compiled again. */
    private static final double REST = 0.1;

    private final BenchSettings settings;
    private final Contestant contestant;
    private final BenchProducer producer;

    WarmUp(BenchSettings settings, Contestant contestant, BenchProducer producer) {
        this.settings = settings;
        this.contestant = contestant;
        this.producer = producer;
    }

    /** @return whether the compilers came to rest in the time that the settings allow */
    boolean run(Consumer<String> progress) {
        Pace pace = new Pace((double) TIMES_THE_RATE * settings.rate() / SLICE);
        Duration compiling = Duration.ZERO;
        for (Duration passed = Duration.ZERO;
                passed.toSeconds() < settings.warmUpSeconds();
                passed = passed.plus(STEP)) {
            contestant.checkAlive();
            progress.accept(String.format(
                    "%s: warming up, %d s; the compilers took %d s",
                    contestant.name(), passed.toSeconds(), compiling.toSeconds()));
            send(pace);
            Duration now = contestant.compiling();
            // Before it has begun its work there is little to compile, too.
            if (compiling.isPositive() && now.minus(compiling).toMillis() < REST * STEP.toMillis()) {
                return true;
            }
            compiling = now;
        }
        return false;
    }

    private void send(Pace pace) {
        long end = System.nanoTime() + STEP.toNanos();
        while (System.nanoTime() - end < 0) {
            pace.await();
            for (int i = 0; i < SLICE; i++) {
                producer.send(content -> {});
            }
        }
    }
}
