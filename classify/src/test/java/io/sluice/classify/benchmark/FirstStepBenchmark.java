package io.sluice.classify.benchmark;

import io.sluice.classify.score.Classifier;
import io.sluice.classify.score.TestBook;
import io.sluice.classify.score.TestEvents;
import io.sluice.schemas.assessment.Scores;
import io.sluice.schemas.content.ContentEvent;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole first step of the cascade with the book that ships, on one thread: texts a second, each as if it were new. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FirstStepBenchmark {

    @Param({"en", "zh"})
    public String language = "en";

    private Classifier classifier = Classifier.of(TestBook.load());
    private ContentEvent[] events = {};
    private int next;

    @Setup
    public void load() {
        classifier = Classifier.of(TestBook.loadDefault()).withoutMemory();
        events = BenchmarkTexts.in(language).stream().map(TestEvents::saying).toArray(ContentEvent[]::new);
    }

    @Benchmark
    public Scores score() {
        next = next + 1 == events.length ? 0 : next + 1;
        return classifier.score(events[next], false);
    }
}
