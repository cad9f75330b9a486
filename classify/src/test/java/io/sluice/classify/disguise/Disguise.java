package io.sluice.classify.disguise;

import com.ibm.icu.text.Transliterator;
import io.sluice.classify.disguise.Substitutes.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A way to write words so that a list does not find them and a reader does. */
enum Disguise {
    FULL_WIDTH(true, 1),
    MATHEMATICAL(true, 1),
    CIRCLED(true, 1),
    LOOK_ALIKES(true, 1),
    DIGITS(true, 0.95),
    REPEATED_LETTERS(true, 1),
    LETTERS_APART(true, 0.9),
    DOTS(true, 0.95),
    ZERO_WIDTH(null, 1),
    MARKS(null, 1),
    SYMBOLS_BETWEEN(null, 0.95),
    PICTURES_BETWEEN(null, 0.95),
    ONE_A_LINE(null, 0.95),
    SPACES(false, 0.95),
    TRADITIONAL(false, 1),
    ONE_SAME_SOUND(false, 0.75),
    ALL_SAME_SOUND(false, 0.65),
    ONE_IN_PINYIN(false, 0.95),
    ALL_IN_PINYIN(false, 0.9),
    PARTS(false, 0.95),
    PICTURE_FOR_A_WORD(false, 0.85),
    LOOK_ALIKE(false, 0.95);

    private static final Substitutes SUBSTITUTES = new Substitutes();
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String CYRILLIC = "аbсdеfghіјklmnорqrstυvwхуz";
    private static final String LEET = "4bcd3f6h1jklmn0pqr57uvwxyz";
    private static final String[] SYMBOLS = {"*", "_", "~", "·", "|"};
    private static final String[] NOISY_PICTURES = {"🔥", "✨", "😂", "🎉"};
    private static final Transliterator TRADITIONAL_FORMS = Transliterator.getInstance("Simplified-Traditional");

    private final Optional<Boolean> latin;
    private final double leastRecall;

    Disguise(@Nullable Boolean latin, double leastRecall) {
        this.latin = Optional.ofNullable(latin);
        this.leastRecall = leastRecall;
    }

    boolean isForLatin() {
        return latin.orElse(true);
    }

    boolean isForHan() {
        return !latin.orElse(false);
    }

    /** How many of the sentences must be caught under it. */
    double leastRecall() {
        return leastRecall;
    }

    /** The target disguised; itself where the disguise has nothing to say to it. */
    String of(String target, Random random) {
        return switch (this) {
            case FULL_WIDTH -> each(target, c -> c > ' ' && c < 0x7f ? c + 0xFEE0 : c);
            case MATHEMATICAL -> each(target, c -> isLower(c) ? 0x1D41A + c - 'a' : c);
            case CIRCLED -> each(target, c -> isLower(c) ? 0x24D0 + c - 'a' : c);
            case LOOK_ALIKES -> mapped(target, CYRILLIC);
            case DIGITS -> each(target, c -> isLower(c) && random.nextBoolean() ? LEET.charAt(c - 'a') : c);
            case REPEATED_LETTERS -> repeated(target, random);
            case LETTERS_APART -> joined(target, " ");
            case DOTS -> withinWords(target, ".");
            case ZERO_WIDTH -> joined(target, "\u200B");
            case MARKS -> joined(target, "\u0336");
            case SYMBOLS_BETWEEN -> withinWords(target, SYMBOLS[random.nextInt(SYMBOLS.length)]);
            case PICTURES_BETWEEN -> withinWords(target, NOISY_PICTURES[random.nextInt(NOISY_PICTURES.length)]);
            case ONE_A_LINE -> joined(target, "\n");
            case SPACES -> joined(target, " ");
            case TRADITIONAL -> TRADITIONAL_FORMS.transliterate(target);
            case ONE_SAME_SOUND -> one(target, Kind.SAME_SOUND, random);
            case ALL_SAME_SOUND -> all(target, Kind.SAME_SOUND);
            case ONE_IN_PINYIN -> one(target, Kind.PINYIN, random);
            case ALL_IN_PINYIN -> all(target, Kind.PINYIN);
            case PARTS -> all(target, Kind.PARTS);
            case PICTURE_FOR_A_WORD -> one(target, Kind.PICTURE, random);
            case LOOK_ALIKE -> all(target, Kind.LOOK_ALIKE);
        };
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static String each(String target, IntFunction<Integer> mapping) {
        StringBuilder disguised = new StringBuilder();
        target.toLowerCase(Locale.ROOT).chars().forEach(c -> disguised.appendCodePoint(mapping.apply(c)));
        return disguised.toString();
    }

    private static String mapped(String target, String letters) {
        return each(target, c -> isLower(c) ? letters.charAt(LATIN.indexOf(c)) : c);
    }

    private static String repeated(String target, Random random) {
        int at;
        do {
            at = random.nextInt(target.length());
        } while (!Character.isLetter(target.charAt(at)));
        return target.substring(0, at)
                + String.valueOf(target.charAt(at)).repeat(3 + random.nextInt(3))
                + target.substring(at);
    }

    private static String joined(String target, String between) {
        return String.join(between, target.split(""));
    }

    private static String withinWords(String target, String between) {
        return target.replaceAll("(?<=\\S)(?=\\S)", between);
    }

    private static String all(String target, Kind kind) {
        StringBuilder disguised = new StringBuilder();
        for (char c : target.toCharArray()) {
            disguised.append(SUBSTITUTES.of(c, kind).orElse(String.valueOf(c)));
        }
        return disguised.toString();
    }

    private static String one(String target, Kind kind, Random random) {
        int[] possible = IntStream.range(0, target.length())
                .filter(i -> SUBSTITUTES.of(target.charAt(i), kind).isPresent())
                .toArray();
        if (possible.length == 0) {
            return target;
        }
        int at = possible[random.nextInt(possible.length)];
        return target.substring(0, at)
                + SUBSTITUTES.of(target.charAt(at), kind).orElseThrow()
                + target.substring(at + 1);
    }
}
