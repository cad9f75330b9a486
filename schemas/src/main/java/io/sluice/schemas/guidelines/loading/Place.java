package io.sluice.schemas.guidelines.loading;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Where in a file something stands, and where to note what is wrong with it.
 *
 * @param line from 1
 * @param column from 1; null where only the line is known
 */
record Place(String file, int line, @Nullable Integer column, Problems problems) {

    static Place start(String file, Problems problems) {
        return new Place(file, 1, null, problems);
    }

    Place at(Node node) {
        return at(node.getStartMark().orElse(null));
    }

    private Place at(@Nullable Mark mark) {
        return mark == null ? this : new Place(file, mark.getLine() + 1, mark.getColumn() + 1, problems);
    }

    /** The place in the file of a place in a scalar's text, as exactly as its style allows. */
    Place within(Node node, int lineOfText, int columnOfText) {
        Place start = at(node);
        if (!(node instanceof ScalarNode scalar)) {
            return start;
        }
        return switch (scalar.getScalarStyle()) {
            case LITERAL -> new Place(file, start.line + lineOfText, null, problems);
            case FOLDED, JSON_SCALAR_STYLE -> new Place(file, start.line, null, problems);
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> {
                int quote = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
                boolean verbatim = node.getEndMark()
                        .map(end -> end.getLine() + 1 == start.line
                                && start.column != null
                                && end.getColumn() + 1 - start.column - 2 * quote
                                        == scalar.getValue().length())
                        .orElse(false);
                yield verbatim && start.column != null
                        ? new Place(file, start.line, start.column + quote + columnOfText - 1, problems)
                        : start;
            }
        };
    }

    void problem(String reason) {
        problems.add(file, line, column, reason);
    }

    int problemCount() {
        return problems.count();
    }

    /** The same place, where nothing more is noted. */
    Place muted() {
        return new Place(file, line, column, Problems.muted());
    }
}
