package io.sluice.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.deploy.bench.ThroughputTrial.Result;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BenchReportTest {

    private static final BenchSettings SETTINGS = new BenchSettings(1_000_000, 3, 4, 2, 5_000, 180, 60);
    private static final Measured COPY = new Measured(
            "plain copy", rounds(150_000, 5, 200_000, 4, 240_000, 3), 300L << 20, new Percentiles(50, 120, 900));
    private static final Measured FUSED =
            new Measured("Sluice, <fused>", rounds(130_000, 9.5), 700L << 20, new Percentiles(80, 180, 900));
    private static final Measured SPLIT = new Measured("Sluice, split", rounds(80_000, 20), 1900L << 20, null);
    private static final BenchReport REPORT = new BenchReport(
            SETTINGS, "two processors", List.of(COPY, FUSED, SPLIT), List.of(new SerdeCost("Sluice's", 700, 500)));

    @Test
    void setsEachContestantBesideTheFirst() {
        assertThat(REPORT.throughputRatio(FUSED)).isEqualTo(0.65, within(1e-9));
        assertThat(REPORT.latencyRatio(FUSED)).isEqualTo(1.5, within(1e-9));
        assertThat(REPORT.latencyRatio(SPLIT)).isZero();
        assertThat(REPORT.table())
                .contains(
                        "two processors",
                        "1,000,000 events a round",
                        "4 partitions, 2 threads; latency at 5,000 events/s")
                .containsPattern("Sluice, <fused> +130,000 +0\\.65x +9\\.50 +700 +80\\.0 +180\\.0 +1\\.50x")
                .containsPattern("Sluice, split +80,000 +0\\.40x +20\\.00 +1900 +- +- +-")
                .containsPattern("Sluice's +700 +500");
    }

    @Test
    void saysTheSameInJson() {
        JsonNode fused = REPORT.json().get("contestants").get(1);
        assertThat(fused.get("throughputRatio").doubleValue()).isEqualTo(0.65, within(1e-9));
        assertThat(fused.get("p99Ratio").doubleValue()).isEqualTo(1.5, within(1e-9));
        assertThat(fused.get("peakBytes").longValue()).isEqualTo(700L << 20);
        assertThat(REPORT.json().get("contestants").get(2).has("p99Millis")).isFalse();
    }

    @Test
    void drawsABarForEachFigureAsLongAsTheFigureIsLarge() {
        String svg = BenchPlot.of(REPORT);
        assertThat(svg).contains("Sluice, &lt;fused>").contains("130,000").endsWith("</svg>\n");
        // Three of throughput, three of processor time, two of each percentile.
        assertThat(svg.split("<rect ", -1)).hasSize(1 + 10);
        assertThat(svg).contains("width=\"450.0\"").contains("width=\"292.5\"");
    }

    @Test
    void countsTheRoundsOfTwoMeasurementsOfOneContestantTogether() {
        Measured again = new Measured("again", rounds(100_000, 6), 400L << 20, new Percentiles(70, 200, 100));
        Measured both = COPY.and(again);
        assertThat(both.name()).isEqualTo("plain copy");
        assertThat(both.eventsPerSecond()).isEqualTo(175_000);
        assertThat(both.cpuMicrosPerEvent()).isEqualTo(4.5);
        assertThat(both.peakBytes()).isEqualTo(400L << 20);
        assertThat(both.latency()).isEqualTo(new Percentiles(60, 160, 1_000));
        assertThat(COPY.and(SPLIT).latency()).isNull();
    }

    @Test
    void takesPercentilesByTheNearestRank() {
        long[] nanos =
                LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray();
        assertThat(Percentiles.ofNanos(nanos)).isEqualTo(new Percentiles(100, 198, 200));
        assertThat(Percentiles.ofNanos(new long[] {7_000_000})).isEqualTo(new Percentiles(7, 7, 1));
        assertThat(Percentiles.ofNanos(new long[0])).isEqualTo(new Percentiles(0, 0, 0));
    }

    /** Of events a second and microseconds in turn. */
    private static List<Result> rounds(double... figures) {
        return IntStream.range(0, figures.length / 2)
                .mapToObj(i -> new Result(figures[2 * i], figures[2 * i + 1]))
                .toList();
    }
}
