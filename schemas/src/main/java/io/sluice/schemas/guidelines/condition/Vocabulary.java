package io.sluice.schemas.guidelines.condition;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a condition is written with. Of CEL's functions only those that give a value for all arguments: no division, no
 * conversion, no regular expression, no loop. So an evaluation cannot fail, and takes no longer than the expression is long.
 */
final class Vocabulary {

    static final String HITS = "hits";
    static final String HEADS = "heads";
    static final String SURFACE = "surface";

    /** What is known from the text alone, whatever item it stands in. */
    static final Set<String> OF_TEXT = Set.of(HITS, HEADS, "text_length");

    static final Map<String, CelType> VARIABLES = Map.ofEntries(
            Map.entry("text_length", SimpleType.INT),
            Map.entry(SURFACE, SimpleType.STRING),
            Map.entry("audience", SimpleType.STRING),
            Map.entry("audience_size", SimpleType.INT),
            Map.entry("platform", SimpleType.STRING),
            Map.entry("counterpart_platform", SimpleType.STRING),
            Map.entry("change", SimpleType.STRING),
            Map.entry("shared", SimpleType.BOOL),
            Map.entry("media_count", SimpleType.INT),
            Map.entry("reported", SimpleType.BOOL),
            Map.entry(HITS, MapType.create(SimpleType.STRING, SimpleType.INT)),
            Map.entry(HEADS, MapType.create(SimpleType.STRING, SimpleType.DOUBLE)));

    /** The variables that have one of a few values; CEL takes them for any string. */
    static final Map<String, List<String>> CHOICES = Map.of(
            SURFACE,
            names(Surface.values()),
            "audience",
            names(Audience.values()),
            "change",
            names(ContentChange.values()));

    private static final List<StandardFunction> TOTAL_FUNCTIONS = List.of(
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.CONDITIONAL,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.NEGATE,
            StandardFunction.IN,
            StandardFunction.INDEX,
            StandardFunction.STARTS_WITH,
            StandardFunction.ENDS_WITH,
            StandardFunction.CONTAINS);

    private Vocabulary() {}

    static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .includeFunctions(TOTAL_FUNCTIONS)
                        .build())
                .setResultType(SimpleType.BOOL);
        VARIABLES.forEach(builder::addVar);
        return builder.build();
    }

    /** For whoever used a word that is not in it. */
    static String describe() {
        return "a condition has " + String.join(", ", new TreeSet<>(VARIABLES.keySet()))
                + ", and && || ! == != < <= > >= + - in ?: startsWith endsWith contains";
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
