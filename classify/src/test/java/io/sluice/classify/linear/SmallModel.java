package io.sluice.classify.linear;

import io.sluice.classify.linear.training.HeadTask;
import io.sluice.classify.linear.training.LabelledText;
import io.sluice.classify.linear.training.ModelTask;
import io.sluice.classify.linear.training.ModelTrainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models trained in a moment on made-up texts: one head looks for talk of fish, the other for talk of rain. */
public final class SmallModel {

    private static final NGramShape LATIN = new NGramShape(3, 4, 2, 12);
    private static final NGramShape HAN = new NGramShape(1, 2, 0, 12);
    private static final List<String> FISH = List.of("trout", "salmon", "herring", "mackerel");
    private static final List<String> RAIN = List.of("drizzle", "downpour", "cloudburst", "shower");
    private static final List<String> OTHER =
            List.of("table", "window", "garden", "letter", "music", "street", "paper", "summer", "kitchen", "number");
    private static final List<String> HAN_WORDS = List.of("桌子", "窗户", "花园", "信件", "音乐", "街道");

    private SmallModel() {}

    public static LinearModel latin(long seed) {
        List<HeadTask> heads = List.of(
                new HeadTask("fish", "made up: fish", texts(FISH, OTHER, " ", 7), List.of()),
                new HeadTask("rain", "made up: rain", texts(RAIN, OTHER, " ", 8), List.of()));
        return ModelTrainer.train(
                new ModelTask("small-latin", 3, Script.LATIN, LATIN, seed, List.of("made up"), heads), report -> {});
    }

    public static LinearModel han() {
        List<HeadTask> heads =
                List.of(new HeadTask("fish-zh", "made up: fish", texts(List.of("鱼"), HAN_WORDS, "", 9), List.of()));
        return ModelTrainer.train(
                new ModelTask("small-han", 1, Script.HAN, HAN, 1, List.of("made up"), heads), report -> {});
    }

    private static List<LabelledText> texts(List<String> sought, List<String> other, String between, int seed) {
        Random random = new Random(seed);
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            List<String> words = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                words.add(other.get(random.nextInt(other.size())));
            }
            boolean positive = random.nextInt(3) == 0;
            if (positive) {
                words.set(random.nextInt(4), sought.get(random.nextInt(sought.size())));
            }
            texts.add(new LabelledText(String.join(between, words), positive, 1));
        }
        return texts;
    }
}
