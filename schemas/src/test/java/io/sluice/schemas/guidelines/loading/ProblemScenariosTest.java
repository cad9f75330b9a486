package io.sluice.schemas.guidelines.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.guidelines.GuidelineDocument;
import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import io.sluice.schemas.guidelines.Problem;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The scenarios of {@code problems.yaml}: each changes the small book, and says all problems that must be found. */
class ProblemScenariosTest {

    /**
     * @param file which is changed
     * @param problems by place, a part of the reason
     */
    record Scenario(String name, String file, String replace, String with, Map<String, String> problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void findsEveryProblemInItsPlace(Scenario scenario) {
        List<Problem> problems = switch (GuidelineBookLoader.load(changed(scenario))) {
            case Loaded loaded -> List.of();
            case Rejected(var found) -> found;
        };

        Map<String, String> reasons = new HashMap<>();
        problems.forEach(problem -> reasons.put(place(problem), problem.reason()));
        assertThat(problems).hasSize(scenario.problems.size());
        assertThat(reasons).containsOnlyKeys(scenario.problems.keySet());
        scenario.problems.forEach(
                (place, part) -> assertThat(reasons.get(place)).contains(part));
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.line() + (problem.column() == null ? "" : ":" + problem.column());
    }

    private static GuidelineDocument changed(Scenario scenario) {
        GuidelineDocument book = SmallBook.document();
        Map<String, String> texts = new HashMap<>();
        book.termLists().forEach((name, text) -> texts.put(TermFile.fileName(name), text));
        texts.put(BookTexts.BOOK_FILE, book.yaml());
        texts.computeIfPresent(scenario.file, (file, text) -> {
            String replaced = scenario.replace.equals("all") ? text : scenario.replace;
            assertThat(text).contains(replaced);
            return text.replace(replaced, scenario.with);
        });
        Map<String, String> lists = new HashMap<>();
        book.termLists().keySet().forEach(name -> lists.put(name, texts.get(TermFile.fileName(name))));
        return new GuidelineDocument(
                book.version(), book.status(), book.effectiveFrom(), texts.get(BookTexts.BOOK_FILE), lists);
    }

    static Stream<Scenario> scenarios() {
        InputStream file =
                Objects.requireNonNull(ProblemScenariosTest.class.getResourceAsStream("/guidelines/problems.yaml"));
        Load load = new Load(LoadSettings.builder().build());
        return ((List<?>) load.loadFromInputStream(file)).stream().map(each -> scenario((Map<?, ?>) each));
    }

    private static Scenario scenario(Map<?, ?> values) {
        Map<String, String> problems = new HashMap<>();
        ((Map<?, ?>) value(values, "problems")).forEach((place, part) -> problems.put((String) place, (String) part));
        return new Scenario(
                (String) value(values, "name"),
                values.containsKey("file") ? (String) value(values, "file") : BookTexts.BOOK_FILE,
                (String) value(values, "replace"),
                (String) value(values, "with"),
                problems);
    }

    private static Object value(Map<?, ?> values, String key) {
        return Objects.requireNonNull(values.get(key), key);
    }
}
