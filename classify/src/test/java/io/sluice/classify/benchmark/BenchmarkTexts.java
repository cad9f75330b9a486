package io.sluice.classify.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Short texts, clean for the most part: our own sentences that pass, and one in thirty that does not. The property
 * {@code texts} names a file of others instead, one a line.
 */
final class BenchmarkTexts {

    private static final int CLEAN_FOR_EACH_OTHER = 29;
    private static final long SEED = 17;

    private BenchmarkTexts() {}

    /** @param language en or zh: a text is Chinese if it holds a character of Han */
    static List<String> in(String language) {
        boolean chinese = language.equals("zh");
        String file = System.getProperty("texts");
        List<String> clean = lines("/io/sluice/classify/verdict/innocent.txt")
                .filter(text -> isChinese(text) == chinese)
                .toList();
        if (file != null) {
            return read(Path.of(file))
                    .filter(text -> isChinese(text) == chinese)
                    .toList();
        }
        List<String> texts = new ArrayList<>(clean);
        lines("/io/sluice/classify/verdict/violations.tsv")
                .map(line -> line.split("\t", -1)[2])
                .filter(text -> isChinese(text) == chinese)
                .limit(clean.size() / CLEAN_FOR_EACH_OTHER)
                .forEach(texts::add);
        Collections.shuffle(texts, new Random(SEED));
        return texts;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = BenchmarkTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
