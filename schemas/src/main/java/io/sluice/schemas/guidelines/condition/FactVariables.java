package io.sluice.schemas.guidelines.condition;

import dev.cel.runtime.CelVariableResolver;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.guidelines.Facts;
import java.util.Optional;

/** The facts under the names that conditions use. Makes only what is asked for. */
final class FactVariables implements CelVariableResolver {

    private final Facts facts;

    FactVariables(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Optional<Object> find(String name) {
        ContentEvent event = facts.event();
        return switch (name) {
            case Vocabulary.HITS -> Optional.of(new TotalHits(facts.hits()));
            case Vocabulary.HEADS -> Optional.of(new TotalHeads(facts.heads()));
            case "text_length" -> Optional.of((long) event.text().length());
            case Vocabulary.SURFACE -> Optional.of(event.surface().name());
            case "audience" -> Optional.of(event.audience().name());
            case "audience_size" -> Optional.of((long) event.audienceSize());
            case "platform" -> Optional.of(event.platform());
            case "counterpart_platform" ->
                Optional.of(event.counterpartPlatform() == null ? "" : event.counterpartPlatform());
            case "change" -> Optional.of(event.change().name());
            case "shared" -> Optional.of(event.sharedFrom() != null);
            case "media_count" -> Optional.of((long) event.media().size());
            case "reported" -> Optional.of(facts.reported());
            default -> Optional.empty();
        };
    }
}
