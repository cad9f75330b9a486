package io.sluice.deploy.demo;

import io.sluice.deploy.json.InputEvent;
import io.sluice.schemas.cases.ReviewCase;
import io.sluice.schemas.deadletter.DeadLetter;
import io.sluice.schemas.enforcement.Enforcement;
import io.sluice.schemas.id.ContentId;
import io.sluice.schemas.standing.AccountStanding;
import io.sluice.schemas.standing.ContentVisibility;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what the pipeline puts out: counts it, checks it, shows it, and lets the people of the sample answer to it,
 * each thing once. One thread.
 */
final class Spectator implements Outputs.Listener {

    private final DemoState state = new DemoState();
    private final Agreement agreement = new Agreement();
    private final Set<Object> answered = new HashSet<>();
    private final Answers answers;
    private final Feeder feeder;
    private final View view;
    private @Nullable Instant firstEnforcement;

    Spectator(Answers answers, Feeder feeder, View view) {
        this.answers = answers;
        this.feeder = feeder;
        this.view = view;
    }

    @Override
    public void enforced(Enforcement enforcement) {
        if (firstEnforcement == null) {
            firstEnforcement = Instant.now();
        }
        state.enforced(enforcement);
        agreement.logged(enforcement);
        view.enforced(enforcement);
        answer(enforcement.id(), answers.to(enforcement, feeder.clock()));
    }

    @Override
    public void refused(DeadLetter letter) {
        state.refused(letter);
    }

    @Override
    public void stands(AccountStanding standing) {
        state.stands(standing);
        agreement.stands(standing);
    }

    @Override
    public void shows(ContentId content, @Nullable ContentVisibility visibility) {
        agreement.shows(content, visibility);
    }

    @Override
    public void changed(ReviewCase reviewCase) {
        state.changed(reviewCase);
        answer(reviewCase.caseId(), answers.to(reviewCase, feeder.clock()));
    }

    Seen seen() {
        return state.seen();
    }

    List<String> disagreements() {
        return agreement.disagreements();
    }

    /** When the first enforcement could be read. */
    Optional<Instant> firstEnforcement() {
        return Optional.ofNullable(firstEnforcement);
    }

    private void answer(Object to, Optional<InputEvent> answer) {
        answer.filter(event -> answered.add(to)).ifPresent(feeder::answer);
    }
}
