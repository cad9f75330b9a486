package io.sluice.deploy.pipeline;

import static io.sluice.schemas.deadletter.DeadLetter.Stage.CLASSIFY;
import static io.sluice.schemas.deadletter.DeadLetter.Stage.ENFORCE;
import static io.sluice.schemas.deadletter.DeadLetter.Stage.INGEST;
import static io.sluice.schemas.deadletter.DeadLetter.Stage.SECOND_LOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StageChainTest {

    @Test
    void runsInTheOrderOfTheStreamWhateverTheOrderItIsNamedIn() {
        assertThat(StageChain.of(List.of(ENFORCE, INGEST, CLASSIFY, INGEST)).stages())
                .containsExactly(INGEST, CLASSIFY, ENFORCE);
    }

    @Test
    void hasNoGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StageChain.of(List.of(INGEST, ENFORCE)))
                .withMessageContaining("not neighbours");
    }

    @Test
    void hasOneStageAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StageChain.of(List.of()))
                .withMessageContaining("ingest, classify, enforce");
    }

    @Test
    void namesItsApplicationSoThatSplitOnesDoNotMeet() {
        assertThat(StageChain.ALL.applicationId("sluice")).isEqualTo("sluice");
        assertThat(StageChain.of(List.of(CLASSIFY)).applicationId("sluice")).isEqualTo("sluice-classify");
        assertThat(StageChain.of(List.of(ENFORCE, CLASSIFY)).applicationId("sluice"))
                .isEqualTo("sluice-classify-enforce");
    }

    @Test
    void leavesTheSecondLookToAnApplicationOfItsOwn() {
        assertThat(StageChain.apart(Pipelines.ALL_STAGES)).containsExactly(StageChain.ALL, StageChain.SECOND_LOOK);
        assertThat(StageChain.apart(List.of(SECOND_LOOK))).containsExactly(StageChain.SECOND_LOOK);
        assertThat(StageChain.apart(List.of(ENFORCE))).containsExactly(StageChain.of(List.of(ENFORCE)));
        assertThat(StageChain.SECOND_LOOK.applicationId("sluice")).isEqualTo("sluice-second-look");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StageChain.of(List.of(ENFORCE, SECOND_LOOK)))
                .withMessageContaining("application of its own");
    }
}
