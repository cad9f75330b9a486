package io.sluice.classify.disguise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sentence of a file beside the tests. */
record Sentence(String file, int line, String text) {

    static Stream<Sentence> of(String file) {
        List<String> lines = all(file);
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).startsWith("#"))
                .mapToObj(i -> new Sentence(file, i + 1, lines.get(i)));
    }

    static Stream<String> lines(String file) {
        return of(file).map(Sentence::text);
    }

    private static List<String> all(String file) {
        try (InputStream in = Sentence.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not beside the test");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it stands, not what it says. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
