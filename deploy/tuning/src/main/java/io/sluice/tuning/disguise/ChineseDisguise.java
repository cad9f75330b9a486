package io.sluice.tuning.disguise;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Characters of the same sound, their syllables in Latin letters, traditional characters, and separators. */
final class ChineseDisguise implements Disguise {

    private static final Charset GB = Charset.forName("GB2312");
    private static final String SYLLABLES = "/io/sluice/classify/sound/syllables.txt";
    private static final String[] SEPARATORS = {" ", "*", ".", "-", "|", "、", "_"};

    /** Characters far beyond these are too rare for anybody to write them in another's place. */
    private static final int LAST_COMMON = 0x9FA5;

    private static final int MOST_CHARACTERS = 3;

    private final Map<Character, String> syllables = new HashMap<>();
    private final Map<String, String> homophones = new HashMap<>();
    private final Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");

    private enum Trick {
        HOMOPHONE,
        SYLLABLE,
        TRADITIONAL,
        SEPARATORS
    }

    ChineseDisguise() {
        text().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String syllable = line.substring(0, line.indexOf(' '));
            String same = line.substring(line.indexOf(' ') + 1)
                    .chars()
                    .filter(c -> c <= LAST_COMMON && isCommon((char) c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            homophones.put(syllable, same);
            same.chars().forEach(c -> syllables.put((char) c, syllable));
        });
    }

    /** Whether the character is among those of GB 2312's first level, the 3,755 commonest. */
    private static boolean isCommon(char c) {
        byte[] bytes = String.valueOf(c).getBytes(GB);
        int row = bytes.length == 2 ? bytes[0] & 0xFF : 0;
        return row >= 0xB0 && row <= 0xD7;
    }

    private static String text() {
        try (InputStream in = ChineseDisguise.class.getResourceAsStream(SYLLABLES)) {
            if (in == null) {
                throw new IllegalStateException(SYLLABLES + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String of(String text, SplittableRandom random) {
        return switch (Trick.values()[random.nextInt(Trick.values().length)]) {
            case HOMOPHONE -> replaced(text, random, false);
            case SYLLABLE -> replaced(text, random, true);
            case TRADITIONAL -> traditional.transliterate(text);
            case SEPARATORS -> separated(text, random);
        };
    }

    private String replaced(String text, SplittableRandom random, boolean byLetters) {
        StringBuilder changed = new StringBuilder(text);
        int left = 1 + random.nextInt(MOST_CHARACTERS);
        for (int tries = 0; tries < 4 * MOST_CHARACTERS && left > 0; tries++) {
            int at = random.nextInt(changed.length());
            String syllable = syllables.get(changed.charAt(at));
            if (syllable != null) {
                String same = homophones.getOrDefault(syllable, syllable);
                String other = String.valueOf(same.charAt(random.nextInt(same.length())));
                changed.replace(at, at + 1, byLetters ? syllable : other);
                left--;
            }
        }
        return changed.toString();
    }

    /** Between two to six characters in a row. */
    private static String separated(String text, SplittableRandom random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 2 + random.nextInt(5));
        String separator = SEPARATORS[random.nextInt(SEPARATORS.length)];
        return text.substring(0, from)
                + String.join(separator, text.substring(from, to).split(""))
                + text.substring(to);
    }
}
