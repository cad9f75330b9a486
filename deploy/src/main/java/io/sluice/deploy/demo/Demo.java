package io.sluice.deploy.demo;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.sluice.deploy.local.LocalInstance;
import io.sluice.deploy.publish.EventEncoder;
import io.sluice.deploy.publish.Pace;
import io.sluice.deploy.publish.Publisher;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Plays the sample day on an instance that is running, and says what became of it. */
final class Demo {

    private final LocalInstance local;
    private final Sample sample;
    private final View view;

    Demo(LocalInstance local, Sample sample, View view) {
        this.local = local;
        this.sample = sample;
        this.view = view;
    }

    /**
     * Plays it to its end.
     *
     * @param programStart when the program was started, for the time to the first enforcement
     * @param stop whether to leave off
     */
    Summary play(Pace pace, Instant programStart, BooleanSupplier stop) throws IOException {
        Map<String, Object> kafka = local.address().kafka();
        try (SchemaRegistryClient registry = local.address().registryClient();
                Backlog backlog = new Backlog(
                        local.address().admin(),
                        local.pipelines(),
                        local.tally().looks())) {
            Wire wire = new Wire(registry);
            try (Feeder feeder = feeder(kafka, wire, registry)) {
                Spectator spectator = new Spectator(sample.answers(), feeder, view);
                try (Outputs outputs = new Outputs(kafka, wire, spectator)) {
                    return new DemoRun(sample, feeder, outputs, spectator, view, local.tally(), backlog::isEmpty)
                            .run(pace, programStart, stop);
                }
            }
        }
    }

    private Feeder feeder(Map<String, Object> kafka, Wire wire, SchemaRegistryClient registry) {
        EventEncoder encoder = new EventEncoder(wire);
        Instant start = sample.records().getFirst().at();
        return new Feeder(new Publisher(kafka), encoder, new Breakage(encoder, registry), start);
    }
}
