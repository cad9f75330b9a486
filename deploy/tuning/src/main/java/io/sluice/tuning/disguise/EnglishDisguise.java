package io.sluice.tuning.disguise;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One kind of trick on one to three of a text's longer words. Case is left alone: the encoder's vocabulary has none. */
final class EnglishDisguise implements Disguise {

    private static final String PLAIN = "aeiost";
    private static final String LEET = "4310$7";
    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 3;

    private enum Trick {
        LEET,
        DROP,
        SWAP,
        DOUBLE,
        SPACES,
        DOTS,
        STAR,
        VOWELS,
        TOGETHER
    }

    @Override
    public String of(String text, SplittableRandom random) {
        String[] words = text.split(" ");
        List<Integer> longer = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() >= SHORTEST && words[i].chars().allMatch(Character::isLetter)) {
                longer.add(i);
            }
        }
        Trick trick = Trick.values()[random.nextInt(Trick.values().length)];
        if (trick == Trick.TOGETHER) {
            return together(words, random);
        }
        int count = Math.min(longer.size(), 1 + random.nextInt(MOST_WORDS));
        for (int i = 0; i < count; i++) {
            int at = longer.remove(random.nextInt(longer.size()));
            words[at] = changed(words[at], trick, random);
        }
        return String.join(" ", words);
    }

    private static String changed(String word, Trick trick, SplittableRandom random) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (trick) {
            case LEET -> leet(word);
            case DROP -> word.substring(0, at) + word.substring(at + 1);
            case SWAP -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case DOUBLE -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case SPACES -> String.join(" ", word.split(""));
            case DOTS -> String.join(random.nextBoolean() ? "." : "-", word.split(""));
            case STAR -> word.substring(0, at) + '*' + word.substring(at + 1);
            case VOWELS -> word.charAt(0) + word.substring(1).replaceAll("[aeiou]", "");
            case TOGETHER -> word;
        };
    }

    private static String leet(String word) {
        StringBuilder leet = new StringBuilder(word);
        for (int i = 0; i < leet.length(); i++) {
            int at = PLAIN.indexOf(leet.charAt(i));
            if (at >= 0) {
                leet.setCharAt(i, LEET.charAt(at));
            }
        }
        return leet.toString();
    }

    /** Two or three neighbours without the space between them. */
    private static String together(String[] words, SplittableRandom random) {
        int at = random.nextInt(words.length);
        int end = at + 1 + random.nextInt(2);
        StringBuilder text = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            text.append(i > at && i <= end ? "" : " ").append(words[i]);
        }
        return text.toString();
    }
}
