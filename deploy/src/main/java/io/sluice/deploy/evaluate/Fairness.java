package io.sluice.deploy.evaluate;

import io.sluice.deploy.labelled.OwnText;
import io.sluice.deploy.labelled.OwnTexts;
import io.sluice.deploy.score.Depth;
import java.util.ArrayList;
import java.util.List;

/**
 * How often texts are flagged that must not be: neutral mentions of identities, counter-speech, quoted abuse, and beside
 * them plain texts about the same things. Of our own writing, with words and identities that no model learned from.
 */
final class Fairness {

    /** @param gap how much more of these are flagged than of the plain ones */
    record Line(String language, Depth depth, String kind, int texts, double flagged, double gap) {}

    private static final String PLAIN = "plain";

    private Fairness() {}

    static List<Line> lines(RowScorer scorer, Depth depth) {
        List<Line> lines = new ArrayList<>();
        for (String language : List.of("en", "zh")) {
            List<OwnText> texts =
                    OwnTexts.of(language).stream().filter(OwnText::isHeldOut).toList();
            double plain = flagged(ofKind(texts, PLAIN), scorer);
            for (String kind : texts.stream().map(OwnText::kind).distinct().toList()) {
                List<OwnText> some = ofKind(texts, kind);
                double flagged = flagged(some, scorer);
                lines.add(new Line(language, depth, kind, some.size(), flagged, flagged - plain));
            }
        }
        return lines;
    }

    private static List<OwnText> ofKind(List<OwnText> texts, String kind) {
        return texts.stream().filter(text -> text.kind().equals(kind)).toList();
    }

    private static double flagged(List<OwnText> texts, RowScorer scorer) {
        long flagged = texts.stream()
                .filter(text -> scorer.score(text.text(), text.language(), scorer.sections())
                        .isFlagged())
                .count();
        return (double) flagged / texts.size();
    }
}
