package io.sluice.schemas.guidelines.loading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random changes to a text, of the kinds that people and broken tools make. */
final class Mutations {

    private static final String[] PIECES = {
        ":",
        "- ",
        "  ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "'",
        "\"",
        "#",
        "@",
        "*",
        "&a ",
        "*a",
        "!!str ",
        "|",
        ">-",
        "\n",
        "\t",
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "<<: ",
        "? ",
        "-1",
        "1e999",
        "NaN",
        "P1M",
        "\u0000",
        "\ud800",
        "\ufeff",
        "谣言",
        "hits[\"x\"]",
        "((((((((",
        "{1000}",
        "\\",
        "null",
        "~",
        "true",
        "?:",
        "a+".repeat(40)
    };

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    String mutate(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> {
                int at = random.nextInt(text.length() + 1);
                yield text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(at);
            }
            case 1 -> {
                int from = random.nextInt(text.length() + 1);
                int to = Math.min(text.length(), from + 1 + random.nextInt(8));
                yield text.substring(0, from) + text.substring(to);
            }
            case 2 -> {
                int at = random.nextInt(Math.max(1, text.length()));
                char c = (char) (32 + random.nextInt(95));
                yield text.isEmpty() ? "" + c : text.substring(0, at) + c + text.substring(at + 1);
            }
            case 3 -> text.substring(0, random.nextInt(text.length() + 1));
            default -> lines(text);
        };
    }

    private String lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return "x";
        }
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(one, lines.get(other));
            case 2 -> Collections.swap(lines, one, other);
            default ->
                lines.set(one, " ".repeat(random.nextInt(12)) + lines.get(one).strip());
        }
        return String.join("\n", lines) + "\n";
    }
}
