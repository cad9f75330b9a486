package io.sluice.deploy.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * All contestants of one run, the plain copy first. Ratios are what counts: those of a round were measured within seconds
 * of each other on one machine, and the absolute figures are that machine's, in that minute.
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
        return String.format(
                Locale.ROOT,
                "%-22s %,12.0f %7.2fx %10.2f %9.0f %9.1f %9.1f %7.2fx%n",
                measured.name(),
                measured.eventsPerSecond(),
                measured.throughputRatio(),
                measured.cpuMicrosPerEvent(),
                measured.peakBytes() / MEBI,
                measured.latency().p50(),
                measured.latency().p99(),
                measured.latencyRatio());
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
            row.put("throughputRatio", measured.throughputRatio());
            row.put("cpuMicrosPerEvent", measured.cpuMicrosPerEvent());
            ArrayNode rounds = row.putArray("rounds");
            measured.rounds()
                    .forEach(round -> rounds.addObject()
                            .put("eventsPerSecond", round.own().eventsPerSecond())
                            .put("copyEventsPerSecond", round.copy().eventsPerSecond()));
            row.put("peakBytes", measured.peakBytes());
            Percentiles latency = measured.latency();
            row.put("p50Millis", latency.p50());
            row.put("p99Millis", latency.p99());
            row.put("latencySamples", latency.samples());
            row.put("p99Ratio", measured.latencyRatio());
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
