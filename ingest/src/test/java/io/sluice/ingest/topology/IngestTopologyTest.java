package io.sluice.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.sluice.schemas.tally.Tally;
import io.sluice.schemas.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;

class IngestTopologyTest {

    /** A change here changes what runs: a name is a topic's or a metric's. */
    @Test
    void isWhatItWas() throws IOException {
        try (IngestDriver driver = new IngestDriver(4)) {
            assertThat(driver.topology.describe().toString()).isEqualToIgnoringNewLines(golden());
        }
    }

    /** One: content and what joins it from the side are read by one task, beside one ledger. */
    @Test
    void isOneSubTopology() {
        try (IngestDriver driver = new IngestDriver(4)) {
            TopologyDescription description = driver.topology.describe();

            assertThat(description.subtopologies()).hasSize(1);
            assertThat(description.globalStores()).isEmpty();
        }
    }

    @Test
    void doesNotStartWithoutTheSchemaOfDeadLetters() {
        Ingest ingest = new Ingest(new Wire(new MockSchemaRegistryClient()), 4, new Tally());

        assertThatThrownBy(() -> ingest.attach(new StreamsBuilder())).hasMessageContaining("dead-letters-value");
    }

    @Test
    void refusesTopicsWithoutPartitions() {
        assertThatThrownBy(() -> new Ingest(new Wire(new MockSchemaRegistryClient()), 0, new Tally()))
                .hasMessage("partitions: 0, at least 1 wanted");
    }

    private static String golden() throws IOException {
        try (InputStream golden = IngestTopologyTest.class.getResourceAsStream("ingest-topology.txt")) {
            assertThat(golden).isNotNull();
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
