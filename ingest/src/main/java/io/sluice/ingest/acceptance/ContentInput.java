package io.sluice.ingest.acceptance;

import io.sluice.ingest.fingerprint.Fingerprinting;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.deadletter.RefusalReason;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.submission.Submission;
import java.util.Optional;

/** Content: keyed by its author. What was created or edited has a text or media. */
public record ContentInput() implements InputKind<ContentEvent> {

    @Override
    public AccountId keyOwner(ContentEvent event) {
        return event.account();
    }

    @Override
    public Optional<Flaw> flaw(ContentEvent event) {
        if (event.change() != ContentChange.DELETED && isBare(event)) {
            return Optional.of(new Flaw(RefusalReason.MISSING_FIELD, "text: is empty, and there are no media"));
        }
        return Optional.empty();
    }

    @Override
    public Submission.Body body(ContentEvent event) {
        return new Submission.Content(event, Fingerprinting.of(event.text()));
    }

    static boolean isBare(ContentEvent event) {
        return event.text().isEmpty() && event.media().isEmpty();
    }
}
