package io.sluice.deploy.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.guidelines.LoadResult.Loaded;
import io.sluice.schemas.guidelines.LoadResult.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookSourceTest {

    @TempDir
    private Path folder;

    @Test
    void takesABookThatAsksForAHeadThatThisBuildHas() throws IOException {
        assertThat(BookSource.read(asking("spam-sms-en"))).isInstanceOf(Loaded.class);
    }

    @Test
    void rejectsABookThatAsksForAHeadThatThisBuildDoesNotHave() throws IOException {
        assertThat(BookSource.read(asking("spam-pigeon-en")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.reason())
                                        .contains("spam/bait", "spam-pigeon-en", "spam-sms-en")));
    }

    private String asking(String head) throws IOException {
        Path book = SmallBook.write(folder);
        String yaml = Files.readString(book.resolve("book.yaml"));
        String pattern = "- pattern: {label: share";
        assertThat(yaml).contains(pattern);
        Files.writeString(
                book.resolve("book.yaml"),
                yaml.replace(pattern, "- head: {name: " + head + ", from: 0.5, weight: 0.4}\n          " + pattern));
        return book.toString();
    }
}
