package io.sluice.tuning.task;

import java.util.HashMap;
import java.util.Map;

/** Rows of labelled files by source, or source and label, each with a number: {@code a:1 b:not_it*0.5}. */
final class Rows {

    /** Our own texts from templates, those of them that show what no source does, and those that were written one by one. */
    static final String OWN = "own";

    static final String OWN_RARE = "own-rare";
    static final String OWN_SINGLE = "own-single";

    private Rows() {}

    /** 1 where none is said; an underscore in a label stands for a space where the source has one. */
    static Map<String, Double> rows(String listed) {
        Map<String, Double> rows = new HashMap<>();
        for (String one : listed.split(" ")) {
            if (!one.isEmpty()) {
                int star = one.indexOf('*');
                String name = star < 0 ? one : one.substring(0, star);
                rows.put(
                        name.replace("not_sexist", "not sexist"),
                        star < 0 ? 1.0 : Double.parseDouble(one.substring(star + 1)));
            }
        }
        return rows;
    }
}
