package io.sluice.schemas.guidelines.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedBooksTest {

    private static final int BOOKS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void loadsOrRejectsWhateverItIsGiven(long seed) {
        Random random = new Random(seed);
        GuidelineDocument book = SmallBook.document();
        int loaded = 0;
        for (int i = 0; i < BOOKS; i++) {
            GuidelineDocument mutated = mutate(book, random);
            switch (GuidelineBookLoader.load(mutated)) {
                case Loaded again -> {
                    loaded++;
                    assertThat(again.document()).isEqualTo(mutated);
                    assertThat(GuidelineBookLoader.load(mutated)).isEqualTo(again);
                }
                case Rejected(var problems) -> {
                    assertThat(problems).isNotEmpty().isSorted();
                    problems.forEach(problem -> assertThatItHasAPlace(problem, mutated));
                }
            }
        }
        assertThat(loaded).as("some mutations do no harm").isBetween(1, BOOKS / 2);
    }

    private static void assertThatItHasAPlace(Problem problem, GuidelineDocument document) {
        Map<String, String> texts = new HashMap<>();
        texts.put(BookTexts.BOOK_FILE, document.yaml());
        document.termLists().forEach((name, text) -> texts.put(TermFile.fileName(name), text));
        assertThat(texts).containsKey(problem.file());
        long lines = texts.getOrDefault(problem.file(), "").lines().count();
        assertThat((long) problem.line()).isBetween(1L, lines + 1);
        assertThat(problem.reason()).isNotBlank().doesNotContain("\n");
    }

    private static GuidelineDocument mutate(GuidelineDocument book, Random random) {
        Mutations mutations = new Mutations(random);
        String yaml = book.yaml();
        Map<String, String> lists = new HashMap<>(book.termLists());
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextInt(4) > 0) {
                yaml = mutations.mutate(yaml);
            } else {
                String name = new TreeSet<>(lists.keySet()).first();
                lists.computeIfPresent(name, (key, text) -> mutations.mutate(text));
            }
        }
        return new GuidelineDocument(book.version(), book.status(), book.effectiveFrom(), yaml, lists);
    }
}
