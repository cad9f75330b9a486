package io.sluice.deploy.faults;

import io.sluice.classify.secondlook.LookRules;
import io.sluice.deploy.pipeline.PipelineSettings;
import io.sluice.deploy.pipeline.Pipelines;
import io.sluice.schemas.deadletter.DeadLetter.Stage;
import io.sluice.schemas.tally.Tally;
import java.time.Duration;
import java.util.Collection;

/** With what the stages of a trial run. */
enum Trial {
    /** As they ship, without a second look: what the first step says is what stands. */
    PLAIN,
    /** With the encoder of {@link TrialEncoder}. */
    LOOKING,
    /** With the same encoder, and so little room for those who wait that most are shed. */
    SHEDDING;

    private static final LookRules LITTLE = new LookRules(2, 4, Duration.ofMillis(200), 20_000, Duration.ofHours(1));

    Pipelines start(PipelineSettings settings, Collection<Stage> stages) {
        return switch (this) {
            case PLAIN -> Pipelines.start(settings, stages, new Tally());
            case LOOKING -> Pipelines.startWith(TrialEncoder::classifier, settings, stages, new Tally());
            case SHEDDING ->
                Pipelines.startWith(TrialEncoder::classifier, settings.withLooks(LITTLE), stages, new Tally());
        };
    }
}
