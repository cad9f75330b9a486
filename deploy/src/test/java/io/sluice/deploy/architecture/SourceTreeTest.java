package io.sluice.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that only the sources themselves can show. */
final class SourceTreeTest {

    private static final int LONGEST_FILE = 400;
    private static final List<String> MODULES =
            List.of("schemas", "ingest", "classify", "enforce", "deploy", "deploy/tuning");
    private static final Path ROOT = root();

    @Test
    void noFileIsLongerThanFourHundredLines() {
        assertThat(sources("src")).noneMatch(file -> text(file).lines().count() > LONGEST_FILE);
    }

    @Test
    void noTestSleeps() {
        // In two parts, so that this file is not found itself.
        String call = ".sleep" + "(";
        assertThat(sources("src/test")).noneMatch(file -> text(file).contains(call));
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(sources("src/main").map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked"));
    }

    @Test
    void findsTheSourcesAndTheTests() {
        assertThat(sources("src/main")).hasSizeGreaterThan(100);
        assertThat(sources("src/test")).hasSizeGreaterThan(10);
    }

    private static Stream<Path> sources(String below) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve(below))
                .filter(Files::isDirectory)
                .flatMap(SourceTreeTest::walk)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven runs a module's tests in the module's folder. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("schemas"))
                ? here
                : here.resolveSibling(".").normalize();
    }
}
