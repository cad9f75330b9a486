package io.sluice.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.deploy.bench.Measured.Round;
import io.sluice.deploy.bench.ThroughputTrial.Result;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BenchReportTest {

    private static final BenchSettings SETTINGS = new BenchSettings(1_000_000, 3, 4, 2, 5_000, 180, 60);
    private static final Percentiles PLAIN = new Percentiles(50, 120, 900);
    private static final Measured COPY = new Measured(
            "plain copy",
            rounds(150_000, 5, 150_000, 200_000, 4, 200_000, 240_000, 3, 240_000),
            300L << 20,
            PLAIN,
            PLAIN);
    private static final Measured FUSED = new Measured(
            "Sluice, <fused>",
            rounds(100_000, 12, 150_000, 130_000, 9.5, 200_000, 180_000, 8, 200_000),
            700L << 20,
            new Percentiles(80, 180, 900),
            PLAIN);
    private static final Measured SPLIT = new Measured(
            "Sluice, split", rounds(80_000, 20, 200_000), 1900L << 20, new Percentiles(200, 400, 9), PLAIN);
    private static final BenchReport REPORT = new BenchReport(
            SETTINGS, "two processors", List.of(COPY, FUSED, SPLIT), List.of(new SerdeCost("Sluice's", 700, 500)));

    @Test
    void setsEachRoundBesideTheCopysRoundOfTheSameMoment() {
        assertThat(COPY.throughputRatio()).isEqualTo(1);
        // Of 2/3, 0.65 and 0.9, and not the ratio of the medians' 130,000 and 200,000.
        assertThat(FUSED.throughputRatio()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(FUSED.latencyRatio()).isEqualTo(1.5, within(1e-9));
        assertThat(REPORT.table())
                .contains(
                        "two processors",
                        "1,000,000 events a round",
                        "4 partitions, 2 threads; latency at 5,000 events/s")
                .containsPattern("Sluice, <fused> +130,000 +0\\.67x +9\\.50 +700 +80\\.0 +180\\.0 +1\\.50x")
                .containsPattern("Sluice, split +80,000 +0\\.40x +20\\.00 +1900 +200\\.0 +400\\.0 +3\\.33x")
                .containsPattern("Sluice's +700 +500");
    }

    @Test
    void saysTheSameInJson() {
        JsonNode fused = REPORT.json().get("contestants").get(1);
        assertThat(fused.get("throughputRatio").doubleValue()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(fused.get("p99Ratio").doubleValue()).isEqualTo(1.5, within(1e-9));
        assertThat(fused.get("peakBytes").longValue()).isEqualTo(700L << 20);
        assertThat(fused.get("rounds").get(2).get("eventsPerSecond").doubleValue())
                .isEqualTo(180_000);
        assertThat(fused.get("rounds").get(2).get("copyEventsPerSecond").doubleValue())
                .isEqualTo(200_000);
    }

    @Test
    void drawsABarForEachFigureAsLongAsTheFigureIsLarge() {
        String svg = BenchPlot.of(REPORT);
        assertThat(svg).contains("Sluice, &lt;fused>").contains("130,000").endsWith("</svg>\n");
        // Three of throughput, three of processor time, and of each percentile.
        assertThat(svg.split("<rect ", -1)).hasSize(1 + 12);
        assertThat(svg).contains("width=\"450.0\"").contains("width=\"292.5\"");
    }

    @Test
    void countsTheRoundsOfTwoMeasurementsOfOneContestantTogether() {
        Percentiles later = new Percentiles(70, 200, 100);
        Measured both = COPY.and(new Measured("again", rounds(100_000, 6, 100_000), 400L << 20, later, later));
        assertThat(both.name()).isEqualTo("plain copy");
        assertThat(both.eventsPerSecond()).isEqualTo(175_000);
        assertThat(both.cpuMicrosPerEvent()).isEqualTo(4.5);
        assertThat(both.peakBytes()).isEqualTo(400L << 20);
        assertThat(both.latency()).isEqualTo(new Percentiles(60, 160, 1_000));
        assertThat(both.throughputRatio()).isEqualTo(1);
        assertThat(both.latencyRatio()).isEqualTo(1);
    }

    @Test
    void takesPercentilesByTheNearestRank() {
        long[] nanos =
                LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray();
        assertThat(Percentiles.ofNanos(nanos)).isEqualTo(new Percentiles(100, 198, 200));
        assertThat(Percentiles.ofNanos(new long[] {7_000_000})).isEqualTo(new Percentiles(7, 7, 1));
        assertThat(Percentiles.ofNanos(new long[0])).isEqualTo(new Percentiles(0, 0, 0));
    }

    /** Of events a second, microseconds, and the copy's events a second in turn. */
    private static List<Round> rounds(double... figures) {
        return IntStream.range(0, figures.length / 3)
                .mapToObj(i ->
                        new Round(new Result(figures[3 * i], figures[3 * i + 1]), new Result(figures[3 * i + 2], 4)))
                .toList();
    }
}
