package io.sluice.classify.text;

/** Which letter a digit or symbol inside a word stands for. 1, the bar and the exclamation mark can be an i or an l. */
enum Leet {
    FIRST("0o1i3e4a5s6g7t8b9g@a$s€e£l¥y¢c!i|l"),
    SECOND("0o1l3e4a5s6g7t8b9g@a$s€e£e¥y¢c!l|i");

    private final String pairs;

    Leet(String pairs) {
        this.pairs = pairs;
    }

    /** The letter; the character itself where it stands for none. */
    char of(char c) {
        for (int i = 0; i < pairs.length(); i += 2) {
            if (pairs.charAt(i) == c) {
                return pairs.charAt(i + 1);
            }
        }
        return c;
    }
}
