package io.sluice.schemas.guidelines.loading;

import io.sluice.schemas.guidelines.TermList;
import io.sluice.schemas.guidelines.TermList.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A term list as it stands in its file: {@code #} begins a comment line, {@code @0.95} sets the weight of the terms that
 * follow, every other line is a term. Problems do not quote terms: they may be what nobody wants to find in a log.
 */
final class TermFile {

    static final int MAX_LENGTH = 4_000_000;
    private static final int MAX_TERM_LENGTH = 200;

    /** A host name of two labels or more, in any script. */
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)+");

    private final String file;
    private final Problems problems;
    private final List<Term> terms = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<String, Integer> lineByTerm = new HashMap<>();
    private double weight = Double.NaN;

    private TermFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static String fileName(String list) {
        return "terms/" + list + ".txt";
    }

    static TermFile read(String list, String text, Problems problems) {
        TermFile file = new TermFile(fileName(list), problems);
        if (!Names.wellFormed(list)) {
            file.problem(1, "the name of a list has lower-case letters, digits and single hyphens only");
        }
        if (text.length() > MAX_LENGTH) {
            file.problem(1, "the file is too large, at most " + MAX_LENGTH + " characters allowed");
            return file;
        }
        int line = 0;
        for (String each : text.lines().toList()) {
            file.line(++line, each.strip());
        }
        if (file.lineByTerm.isEmpty()) {
            file.problem(1, "the list has no terms");
        }
        return file;
    }

    private void line(int line, String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith("@")) {
            weight(line, text.substring(1));
        } else {
            term(line, text);
        }
    }

    private void weight(int line, String text) {
        weight = 0;
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number <= 1) {
                weight = number;
                return;
            }
        } catch (NumberFormatException e) {
            // Said below: what does not parse is out of the range too.
        }
        problem(line, "a line that begins with @ sets a weight from 0 to 1, such as @0.8");
    }

    private void term(int line, String text) {
        if (Double.isNaN(weight)) {
            problem(line, "the first term needs a weight before it: a line such as @0.8");
            weight = 0;
        }
        int star = text.indexOf('*');
        if (star >= 0 && (star < text.length() - 1 || text.length() == 1)) {
            problem(line, "a * can only stand at the end of a term, for any ending of the word");
        }
        if (text.length() > MAX_TERM_LENGTH) {
            problem(line, "a term has at most " + MAX_TERM_LENGTH + " characters, this one " + text.length());
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == '\ufffd')) {
            problem(line, "a term holds a control or replacement character");
        }
        Integer earlier = lineByTerm.putIfAbsent(text.toLowerCase(Locale.ROOT), line);
        if (earlier != null) {
            problem(line, "the same term stands on line " + earlier + " already");
        }
        terms.add(new Term(text, weight));
        lines.add(line);
    }

    /** For a list that a links signal uses: every term has to be a domain. */
    void checkDomains() {
        for (int i = 0; i < terms.size(); i++) {
            if (!DOMAIN.matcher(terms.get(i).text()).matches()) {
                problem(
                        lines.get(i),
                        "a links signal uses this list: write a domain such as example.com, without more");
            }
        }
    }

    void unused() {
        problem(1, "no signal and no condition uses this list: use it, or remove the file");
    }

    TermList list(String name) {
        return new TermList(name, terms);
    }

    private void problem(int line, String reason) {
        problems.add(file, line, null, reason);
    }
}
