package io.sluice.classify.benchmark;

import io.sluice.classify.encoder.Encoders;
import io.sluice.classify.encoder.SentenceEncoder;
import io.sluice.classify.encoder.SmallEncoder;
import io.sluice.classify.linear.Script;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A shipped sentence encoder with all its heads, on sentences of up to {@value #MOST_PIECES} pieces in lists of
 * {@value #BATCH}, on one thread: sentences a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class EncoderBenchmark {

    private static final int BATCH = 32;
    private static final int MOST_PIECES = 20;

    @Param({"en", "zh"})
    public String language = "en";

    private SentenceEncoder encoder = Encoders.shipped().encoders().getFirst();
    private List<String> texts = List.of();
    private int next;

    @Setup
    public void load() {
        boolean chinese = language.equals("zh");
        encoder = Encoders.shipped().encoders().stream()
                .filter(one -> one.header().script() == (chinese ? Script.HAN : Script.LATIN))
                .findFirst()
                .orElseThrow();
        texts = BenchmarkTexts.in(language).stream()
                .filter(text -> SmallEncoder.pieces(text, chinese) <= MOST_PIECES)
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<double[]> score() {
        next = next + BATCH > texts.size() - BATCH ? 0 : next + BATCH;
        return encoder.probabilities(texts.subList(next, next + BATCH));
    }
}
