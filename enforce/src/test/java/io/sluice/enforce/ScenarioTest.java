package io.sluice.enforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the decision does, as scenarios that a policy person can read and add to: see {@code scenarios/*.yaml}. */
class ScenarioTest {

    @TestFactory
    Stream<DynamicTest> everyScenarioHappensAsTold() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ScenarioTest.class.getResource("/scenarios"), "scenarios")
                .toURI());
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                tests.addAll(read(file));
            }
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests.stream();
    }

    private static List<DynamicTest> read(Path file) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream yaml = Files.newInputStream(file)) {
            Load load =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build());
            for (Object document : load.loadAllFromInputStream(yaml)) {
                Map<?, ?> scenario = (Map<?, ?>) document;
                String name = String.valueOf(scenario.get("scenario"));
                tests.add(DynamicTest.dynamicTest(name, () -> new ScenarioRun(TestBook.book()).run(scenario)));
            }
        }
        return tests;
    }
}
