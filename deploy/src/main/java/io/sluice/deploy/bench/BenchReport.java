package io.sluice.deploy.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * All contestants of one run beside the first, which is the plain copy. Ratios are what counts: they were measured one
 * after the other on one machine, and the absolute figures are that machine's.
 */
record BenchReport(BenchSettings settings, String machine, List<Measured> contestants, List<SerdeCost> serdes) {

    private static final double MEBI = 1024.0 * 1024;

    BenchReport {
        contestants = List.copyOf(contestants);
        serdes = List.copyOf(serdes);
    }

    Measured copy() {
        return contestants.getFirst();
    }

    double throughputRatio(Measured measured) {
        return measured.eventsPerSecond() / copy().eventsPerSecond();
    }

    /** 99th percentile beside the copy's; 0 where either was not measured. */
    double latencyRatio(Measured measured) {
        Percentiles own = measured.latency();
        Percentiles plain = copy().latency();
        return own == null || plain == null || plain.p99() == 0 ? 0 : own.p99() / plain.p99();
    }

    String table() {
        StringBuilder table = new StringBuilder();
        table.append(machine)
                .append(String.format(
                        Locale.ROOT,
                        "%n%,d events a round, median of the rounds; %d partitions, %d threads; latency at %,d events/s%n%n",
                        settings.events(),
                        settings.partitions(),
                        settings.threads(),
                        settings.rate()));
        table.append(String.format(
                "%-22s %12s %8s %10s %9s %9s %9s %8s%n",
                "", "events/s", "of copy", "CPU µs/ev", "peak MiB", "p50 ms", "p99 ms", "of copy"));
        contestants.forEach(measured -> table.append(row(measured)));
        table.append(String.format("%n%-22s %12s %12s%n", "One content event", "read ns", "write ns"));
        serdes.forEach(serde -> table.append(String.format(
                Locale.ROOT, "%-22s %,12.0f %,12.0f%n", serde.name(), serde.readNanos(), serde.writeNanos())));
        return table.toString();
    }

    private String row(Measured measured) {
        Percentiles latency = measured.latency();
        return String.format(
                Locale.ROOT,
                "%-22s %,12.0f %7.2fx %10.2f %9.0f %9s %9s %8s%n",
                measured.name(),
                measured.eventsPerSecond(),
                throughputRatio(measured),
                measured.cpuMicrosPerEvent(),
                measured.peakBytes() / MEBI,
                latency == null ? "-" : String.format(Locale.ROOT, "%.1f", latency.p50()),
                latency == null ? "-" : String.format(Locale.ROOT, "%.1f", latency.p99()),
                latency == null ? "-" : String.format(Locale.ROOT, "%.2fx", latencyRatio(measured)));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("machine", machine);
        json.put("events", settings.events());
        json.put("partitions", settings.partitions());
        json.put("threads", settings.threads());
        json.put("latencyRate", settings.rate());
        ArrayNode rows = json.putArray("contestants");
        for (Measured measured : contestants) {
            ObjectNode row = rows.addObject();
            row.put("name", measured.name());
            row.put("eventsPerSecond", measured.eventsPerSecond());
            row.put("throughputRatio", throughputRatio(measured));
            row.put("cpuMicrosPerEvent", measured.cpuMicrosPerEvent());
            ArrayNode rounds = row.putArray("rounds");
            measured.rounds().forEach(round -> rounds.add(round.eventsPerSecond()));
            row.put("peakBytes", measured.peakBytes());
            Percentiles latency = measured.latency();
            if (latency != null) {
                row.put("p50Millis", latency.p50());
                row.put("p99Millis", latency.p99());
                row.put("latencySamples", latency.samples());
                row.put("p99Ratio", latencyRatio(measured));
            }
        }
        ArrayNode costs = json.putArray("serdes");
        for (SerdeCost serde : serdes) {
            costs.addObject()
                    .put("name", serde.name())
                    .put("readNanos", serde.readNanos())
                    .put("writeNanos", serde.writeNanos());
        }
        return json;
    }
}
