package io.sluice.deploy.run;

import io.sluice.deploy.pipeline.StageChain;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a stage as people write it: {@code second-look}. */
final class StageName implements ITypeConverter<Stage> {

    @Override
    public Stage convert(String value) {
        return Arrays.stream(Stage.values())
                .filter(stage -> StageChain.nameOf(stage).equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is no stage: it is one of "
                        + names().stream().collect(Collectors.joining(", "))));
    }

    /** All that can be written. */
    static final class Candidates implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    private static List<String> names() {
        return Arrays.stream(Stage.values()).map(StageChain::nameOf).toList();
    }
}
