package io.sluice.schemas.guidelines.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.Facts;
import io.sluice.schemas.guidelines.LoadResult;
import io.sluice.schemas.guidelines.Signal;
import io.sluice.schemas.guidelines.condition.Compilation.Compiled;
import io.sluice.schemas.guidelines.loading.GuidelineBookLoader;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FactsPredicateTest {

    private static final int SEED = 17;
    private static final int ROUNDS = 300;
    private static final int MOST_HITS = 4;

    @TestFactory
    Stream<DynamicTest> answersAsTheInterpreterDoes() {
        return Stream.concat(ofTheDefaultBook(), ofEveryForm())
                .distinct()
                .map(source -> DynamicTest.dynamicTest(source, () -> compare(source)));
    }

    private static Stream<String> ofTheDefaultBook() {
        LoadResult.Loaded loaded = (LoadResult.Loaded) GuidelineBookLoader.loadDefault();
        return loaded.book()
                .clauses()
                .flatMap(clause -> clause.signals().stream())
                .filter(Signal.Combination.class::isInstance)
                .map(signal -> ((Signal.Combination) signal).condition().source());
    }

    private static Stream<String> ofEveryForm() {
        return Stream.of(
                "hits['a'] > 0 && !(hits['b'] < 2)",
                "hits['a'] > 0 && (hits['b'] <= 1 || hits['c'] != 2)",
                "hits['a'] > 0 && hits['a'] + hits['b'] + 1 >= hits['c']",
                "hits['a'] == 2 && 3 > hits['b']",
                "hits['a'] >= 1 && (hits['b'] == 0) == (hits['c'] == 0)",
                "hits['a'] >= 1 && surface == 'MOMENT'",
                "hits['a'] >= 1 && (surface != 'COMMENT' || hits['b'] > 1)",
                "hits['a'] >= 1 && (heads['x'] >= 0.5 || heads['y'] < heads['x'])",
                "hits['a'] >= 1 && (heads['x'] == 0.0 || heads['y'] > 0.25) && audience == 'PUBLIC'");
    }

    private static void compare(String source) {
        CelCondition condition = (CelCondition) ((Compiled) ConditionCompiler.compile(source)).condition();
        List<String> keys = new ArrayList<>(condition.hitKeys());
        keys.sort(null);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Integer> hits = new HashMap<>();
            for (String key : keys) {
                int count = random.nextInt(MOST_HITS);
                if (count > 0) {
                    hits.put(key, count);
                }
            }
            Map<String, Double> heads = new HashMap<>();
            for (String head : condition.heads().stream().sorted().toList()) {
                if (random.nextBoolean()) {
                    heads.put(head, random.nextInt(MOST_HITS + 1) / (double) MOST_HITS);
                }
            }
            Surface surface = Surface.values()[random.nextInt(Surface.values().length)];
            Facts facts = new Facts(event(surface), random.nextBoolean(), hits, heads);
            assertThat(condition.holds(facts))
                    .as("seed %d, round %d, %s, %s, %s", SEED, round, hits, heads, surface)
                    .isEqualTo(condition.interpreted(facts));
        }
    }

    private static ContentEvent event(Surface surface) {
        return new ContentEvent(
                new AccountId("anna"),
                new ContentId("moment-1"),
                0,
                ContentChange.CREATED,
                surface,
                Audience.PUBLIC,
                100,
                "hello",
                List.of(),
                "wechat",
                null,
                null,
                null,
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
