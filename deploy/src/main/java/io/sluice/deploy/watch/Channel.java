package io.sluice.deploy.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.deploy.json.CaseJson;
import io.sluice.deploy.json.DeadLetterJson;
import io.sluice.deploy.json.EnforcementJson;
import io.sluice.deploy.json.StandingJson;
import io.sluice.schemas.topics.Topic;
import io.sluice.schemas.topics.TopicCatalogue;
import java.util.List;
import java.util.function.Function;

/**
 * A topic that can be watched.
 *
 * @param account whom a value is about
 * @param json how it is shown
 * @param isKeyedByAccount whether all of an account's records are in one partition
 */
record Channel<T>(Topic<T> topic, Function<T, String> account, Function<T, ObjectNode> json, boolean isKeyedByAccount) {

    private static final List<Channel<?>> ALL = List.of(
            new Channel<>(
                    TopicCatalogue.ENFORCEMENT,
                    enforcement -> enforcement.account().value(),
                    EnforcementJson::write,
                    true),
            new Channel<>(
                    TopicCatalogue.ACCOUNT_STANDING,
                    standing -> standing.account().value(),
                    StandingJson::write,
                    true),
            new Channel<>(
                    TopicCatalogue.CONTENT_VISIBILITY,
                    visibility -> visibility.account().value(),
                    StandingJson::write,
                    false),
            new Channel<>(
                    TopicCatalogue.REVIEW_CASES,
                    reviewCase -> reviewCase.account().value(),
                    CaseJson::write,
                    false),
            new Channel<>(TopicCatalogue.DEAD_LETTERS, DeadLetterJson::keyText, DeadLetterJson::write, false));

    /** The topics' names, the first being the default. */
    static List<String> names() {
        return ALL.stream().map(channel -> channel.topic().name()).toList();
    }

    /**
     * By its topic's name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static Channel<?> named(String name) {
        return ALL.stream()
                .filter(channel -> channel.topic().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--topic " + name + " is not one of " + String.join(", ", names())));
    }
}
