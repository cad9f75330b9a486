package io.sluice.schemas.guidelines.loading;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML text to a tree of nodes with their places. Nothing is constructed from tags. Aliases are refused: named band
 * tables and term lists do what they would, and without them a small text cannot stand for a huge tree.
 */
final class YamlTree {

    /** A book of the default one's size has 60,000 characters. */
    static final int MAX_LENGTH = 2_000_000;

    /** A book needs 9. Composing is recursive, and shall not run out of stack. */
    private static final int MAX_DEPTH = 40;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAX_LENGTH)
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .build();

    private final String file;
    private final Problems problems;

    YamlTree(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The root; none where the text is not YAML, or is empty, which is noted. */
    Optional<Node> parse(String yaml) {
        if (yaml.length() > MAX_LENGTH) {
            problems.add(file, 1, null, "the file is too large, at most " + MAX_LENGTH + " characters allowed");
            return Optional.empty();
        }
        try {
            if (!withinBounds(yaml)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            if (root.isEmpty()) {
                problems.add(file, 1, null, "the file is empty: a book begins with version, status and effective-from");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            note(mark, "this is not YAML: " + e.getProblem());
            return Optional.empty();
        } catch (YamlEngineException e) {
            note(Optional.empty(), "this is not YAML: " + firstLine(e));
            return Optional.empty();
        }
    }

    private boolean withinBounds(String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            switch (event) {
                case CollectionStartEvent start -> depth++;
                case CollectionEndEvent end -> depth--;
                case AliasEvent alias -> {
                    note(event.getStartMark(), "aliases are not used in a book: write it out, or use a named table");
                    return false;
                }
                default -> {
                    // Scalars and document marks are bounded by the text.
                }
            }
            if (depth > MAX_DEPTH) {
                note(event.getStartMark(), "nested too deep, at most " + MAX_DEPTH + " levels allowed");
                return false;
            }
        }
        return true;
    }

    private void note(Optional<Mark> mark, String reason) {
        problems.add(
                file,
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(at -> at.getColumn() + 1).orElse(null),
                reason);
    }

    private static String firstLine(YamlEngineException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
