package io.sluice.schemas.guidelines.loading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a regular expression repeats its innermost part: {@code (a{10}b){20}} repeats {@code a} 200 times. RE2/J
 * writes repetitions out when it compiles, so that nested ones fill the memory; RE2 for Go and C++ allow 1000, and so does
 * the book. What is no valid expression is counted somehow: it does not compile.
 */
final class Repetitions {

    static final int MAX = 1000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final String regex;
    private final Deque<Long> open = new ArrayDeque<>();
    private long most = 1;
    private long last = 1;

    private Repetitions(String regex) {
        this.regex = regex;
    }

    static boolean tooMany(String regex) {
        return new Repetitions(regex).count() > MAX;
    }

    private long count() {
        int at = 0;
        while (at < regex.length()) {
            at = step(at);
        }
        open.forEach(outer -> most = Math.max(most, outer));
        return most;
    }

    /** Reads what stands there, and says where the next thing stands. */
    private int step(int at) {
        switch (regex.charAt(at)) {
            case '\\' -> {
                last = 1;
                return afterEscape(at);
            }
            case '[' -> {
                last = 1;
                return afterSet(at + 1);
            }
            case '(' -> {
                open.push(most);
                most = 1;
            }
            case ')' -> {
                last = most;
                most = open.isEmpty() ? most : Math.max(open.pop(), last);
            }
            case '{' -> repeat(at);
            default -> last = 1;
        }
        return at + 1;
    }

    private void repeat(int at) {
        Matcher count = COUNT.matcher(regex).region(at, regex.length());
        if (count.lookingAt()) {
            long least = Long.parseLong(count.group(1));
            String upper = count.group(2);
            long times = upper == null || upper.isEmpty() ? least : Math.max(least, Long.parseLong(upper));
            last = Math.min(Integer.MAX_VALUE, last * Math.max(1, times));
            most = Math.max(most, last);
        }
    }

    /** After the escaped character, or the braces of one such as {@code \p{L}}, or the end of a quotation. */
    private int afterEscape(int at) {
        if (regex.startsWith("\\Q", at)) {
            return after("\\E", at);
        }
        boolean braces = regex.startsWith("{", at + 2) && "xpP".indexOf(regex.charAt(at + 1)) >= 0;
        return braces ? after("}", at) : at + 2;
    }

    private int after(String end, int at) {
        int found = regex.indexOf(end, at);
        return found < 0 ? regex.length() : found + end.length();
    }

    /** After the bracket that ends a set; one in the first place is a member. */
    private int afterSet(int first) {
        int at = first;
        if (regex.startsWith("^", at)) {
            at++;
        }
        if (regex.startsWith("]", at)) {
            at++;
        }
        while (at < regex.length() && regex.charAt(at) != ']') {
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
