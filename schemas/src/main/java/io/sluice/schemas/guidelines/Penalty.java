package io.sluice.schemas.guidelines;

import io.sluice.schemas.enforcement.Feature;
import java.time.Duration;
import java.util.Set;

/** What an account can be given. From light to heavy: warning, restriction, suspension, termination. */
public sealed interface Penalty {

    record Warn() implements Penalty {}

    record Restrict(Set<Feature> features, Duration duration) implements Penalty {
        public Restrict {
            features = Set.copyOf(features);
        }
    }

    record Suspend(Duration duration) implements Penalty {}

    record Terminate() implements Penalty {}
}
