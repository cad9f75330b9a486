package io.sluice.classify.disguise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands for a character of Han in a disguise: {@code substitutes.tsv}. */
final class Substitutes {

    enum Kind {
        SAME_SOUND,
        PINYIN,
        PARTS,
        LOOK_ALIKE,
        PICTURE
    }

    private final Map<String, String[]> rows = new HashMap<>();

    Substitutes() {
        Sentence.lines("substitutes.tsv").forEach(line -> {
            String[] fields = line.split("\t");
            rows.put(fields[0], fields);
        });
    }

    /** Empty where there is none of the kind. */
    Optional<String> of(char character, Kind kind) {
        String[] row = rows.get(String.valueOf(character));
        return row == null || row[kind.ordinal() + 1].equals("-")
                ? Optional.empty()
                : Optional.of(row[kind.ordinal() + 1]);
    }
}
