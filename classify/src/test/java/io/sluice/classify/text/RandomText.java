package io.sluice.classify.text;

import java.util.Random;

/** Texts that nobody would write, and that somebody will send: every plane, lone surrogates, marks, disguises. */
public final class RandomText {

    private static final String[] PIECES = {
        " ",
        ".",
        "，",
        "k",
        "i",
        "l",
        "l",
        "1",
        "4",
        "$",
        "@",
        "!",
        "*",
        "-",
        "а",
        "о",
        "赌",
        "博",
        "加",
        "微",
        "信",
        "🔥",
        "\u200B",
        "\u0301",
        "ﬁ",
        "㎏",
        "𝐤",
        "www.",
        "http://",
        ".com",
        "13812345678",
        "vx",
        "qq",
        "\uD83D",
        "\uDE00",
        "[.]",
        "dot com",
        "aaaa"
    };

    private final Random random;

    public RandomText(Random random) {
        this.random = random;
    }

    public String next() {
        int length = random.nextInt(40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
