package io.sluice.classify.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {

    private record Found(int key, int end) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 99, 20_261_123})
    void findsWhatASearchForEachTermFinds(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String alphabet = round % 2 == 0 ? "ab c" : "赌博 kl加\uFFFF";
            TreeSet<String> keys = new TreeSet<>();
            int terms = 1 + random.nextInt(40);
            for (int i = 0; i < terms; i++) {
                keys.add(word(random, alphabet, 1 + random.nextInt(5)));
            }
            String text = word(random, alphabet, random.nextInt(200));
            assertThat(walk(keys, text))
                    .as("seed %d round %d", seed, round)
                    .containsExactlyInAnyOrderElementsOf(search(keys, text));
        }
    }

    private static List<Found> walk(TreeSet<String> keys, String text) {
        RawHits hits = new RawHits();
        new Automaton(keys).walk(text.toCharArray(), text.length(), hits);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            found.add(new Found(hits.key(i), hits.end(i)));
        }
        return found;
    }

    private static List<Found> search(TreeSet<String> keys, String text) {
        List<Found> found = new ArrayList<>();
        int number = 0;
        for (String key : keys) {
            for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
                found.add(new Found(number, at + key.length()));
            }
            number++;
        }
        return found;
    }

    private static String word(Random random, String alphabet, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
