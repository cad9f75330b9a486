package io.sluice.deploy.pipeline;

import static io.sluice.deploy.pipeline.Stage.CLASSIFY;
import static io.sluice.deploy.pipeline.Stage.ENFORCE;
import static io.sluice.deploy.pipeline.Stage.INGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StageTest {

    @Test
    void runsInTheOrderOfTheStreamWhateverTheOrderItIsNamedIn() {
        assertThat(Stage.chain(List.of(ENFORCE, INGEST, CLASSIFY, INGEST))).containsExactly(INGEST, CLASSIFY, ENFORCE);
    }

    @Test
    void cannotBeChainedOverAGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stage.chain(List.of(INGEST, ENFORCE)))
                .withMessageContaining("not neighbours");
    }

    @Test
    void mustBeOneAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stage.chain(List.of()))
                .withMessageContaining("ingest, classify, enforce");
    }
}
