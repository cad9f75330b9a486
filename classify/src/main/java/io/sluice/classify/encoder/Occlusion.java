package io.sluice.classify.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Which parts of a wording moved a head most: those without which it scores lower. Words are left out one by one (of Han, two
 * characters at a time); in a long text first stretches of it, and then the words of the stretch that did most. The strongest
 * part, and those at least half as strong, are the answer, neighbours in one piece. (Zeiler and Fergus, "Visualizing and
 * understanding convolutional networks", 2014, on words.) Of a text that is read in windows, the one that scores highest. At
 * most {@value #MOST} times two runs more than the windows.
 */
final class Occlusion {

    private static final int MOST = 8;
    private static final int MAX_SPANS = 3;
    private static final double SHARE = 0.5;
    private static final int HAN_TOGETHER = 2;

    /**
     * A part of the wording.
     *
     * @param moved how much lower the head scores without it
     */
    record Part(int from, int to, double moved) {}

    private final Function<String, double[]> encoder;
    private final int head;
    private final String text;
    private final double whole;

    Occlusion(Function<String, double[]> encoder, int head, String text) {
        this.encoder = encoder;
        this.head = head;
        this.text = text;
        whole = encoder.apply(text)[head];
    }

    /** In the order of the text. */
    List<Part> strongest() {
        List<Part> words = words();
        List<Part> found = moved(stretches(words));
        if (words.size() > MOST && !found.isEmpty()) {
            Part best =
                    found.stream().max(Comparator.comparingDouble(Part::moved)).orElseThrow();
            List<Part> within = moved(stretches(words.stream()
                    .filter(word -> word.from() >= best.from() && word.to() <= best.to())
                    .toList()));
            found = within.isEmpty() ? List.of(best) : within;
        }
        double least = SHARE * found.stream().mapToDouble(Part::moved).max().orElse(0);
        return joined(found.stream().filter(part -> part.moved() >= least).toList()).stream()
                .sorted(Comparator.comparingDouble(Part::moved).reversed())
                .limit(MAX_SPANS)
                .sorted(Comparator.comparingInt(Part::from))
                .toList();
    }

    /** Those without which the head scores lower, by how much. */
    private List<Part> moved(List<Part> parts) {
        List<Part> moved = new ArrayList<>();
        for (Part part : parts) {
            String rest = text.substring(0, part.from()) + ' ' + text.substring(part.to());
            double by = whole - encoder.apply(rest)[head];
            if (by > 0) {
                moved.add(new Part(part.from(), part.to(), by));
            }
        }
        return moved;
    }

    /** Neighbours together, so that there are not more than can be tried. */
    private static List<Part> stretches(List<Part> words) {
        int count = Math.min(MOST, words.size());
        List<Part> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Part first = words.get((int) ((long) words.size() * i / count));
            Part last = words.get((int) ((long) words.size() * (i + 1) / count) - 1);
            stretches.add(new Part(first.from(), last.to(), 0));
        }
        return stretches;
    }

    private List<Part> words() {
        List<Part> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            int c = text.codePointAt(at);
            if (isWord(c)) {
                at = Letters.isHan(c) ? endOfHan(at) : endOfWord(at);
                words.add(new Part(from, at, 0));
            } else {
                at += Character.charCount(c);
            }
        }
        return words;
    }

    private static boolean isWord(int c) {
        return !Letters.isSpace(c) && !Letters.isNothing(c) && !Letters.isPunctuation(c);
    }

    private int endOfHan(int from) {
        int at = from;
        for (int i = 0; i < HAN_TOGETHER && at < text.length() && Letters.isHan(text.codePointAt(at)); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** A word goes on over signs between its letters, and ends at a letter. */
    private int endOfWord(int from) {
        int at = from;
        int end = from;
        while (at < text.length() && !Letters.isSpace(text.codePointAt(at)) && !Letters.isHan(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            end = isWord(c) ? at : end;
        }
        return end;
    }

    /** Parts with nothing but signs between them, in one piece. */
    private List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            if (!joined.isEmpty() && isNothingBetween(joined.getLast().to(), part.from())) {
                Part before = joined.removeLast();
                joined.add(new Part(before.from(), part.to(), before.moved() + part.moved()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private boolean isNothingBetween(int from, int to) {
        return text.substring(from, to).codePoints().noneMatch(Occlusion::isWord);
    }
}
