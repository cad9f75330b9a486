package io.sluice.classify.score;

import io.sluice.classify.linear.LinearModel;
import io.sluice.schemas.assessment.Scores;
import java.util.ArrayList;
import java.util.List;

/** The answers for texts in which nothing is found, made beforehand: they differ in which models looked. */
final class NoScores {

    /** In the place of a model, for a text in a script that none is for. */
    static final String UNCOVERED = "uncovered";

    private final Scores[] byModels;
    private final Scores uncovered;

    NoScores(CompiledBook book) {
        int version = book.book().version();
        List<LinearModel> models = book.heads().models();
        byModels = new Scores[1 << models.size()];
        for (int looked = 0; looked < byModels.length; looked++) {
            List<String> names = new ArrayList<>(List.of("terms@" + version));
            for (int i = 0; i < models.size(); i++) {
                if ((looked >> i & 1) != 0) {
                    names.add(models.get(i).id());
                }
            }
            byModels[looked] = nothing(version, names);
        }
        uncovered = nothing(version, List.of("terms@" + version, UNCOVERED));
    }

    /** Of an item whose text no one read. */
    Scores unread() {
        return byModels[0];
    }

    /** @param models a bit for each that looked */
    Scores lookedAtBy(int models, boolean isUncovered) {
        return models == 0 && isUncovered ? uncovered : byModels[models];
    }

    private static Scores nothing(int version, List<String> models) {
        return new Scores(List.of(), List.of(), version, models, List.of());
    }
}
