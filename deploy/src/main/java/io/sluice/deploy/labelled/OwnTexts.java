package io.sluice.deploy.labelled;

import io.sluice.deploy.labelled.Convention.Family;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts, and makes them from templates with slots. The resources say how they are written. */
public final class OwnTexts {

    /** Templates of hate and abuse, templates of the other clauses, and texts of all clauses without templates. */
    private static final List<String> FILES = List.of("groups-", "clauses-", "prose-");

    /** A template with many fillers must not drown the others. */
    private static final int MAX_OF_A_TEMPLATE = 16;

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final String language;
    private final Map<String, List<String>> fillers = new HashMap<>();
    private final List<OwnText> texts = new ArrayList<>();
    private boolean isHeldOut;
    private String kind = "";
    private Set<Family> positive = Set.of();
    private Set<Family> negative = Set.of();

    private OwnTexts(String language) {
        this.language = language;
    }

    /** All texts of a language, those held out among them. */
    public static List<OwnText> of(String language) {
        return FILES.stream().flatMap(file -> read(file, language).stream()).toList();
    }

    private static List<OwnText> read(String prefix, String language) {
        String name = prefix + language + ".txt";
        try (InputStream in = OwnTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return parse(language, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static List<OwnText> parse(String language, String templates) {
        OwnTexts texts = new OwnTexts(language);
        templates.lines().map(String::strip).forEach(texts::read);
        return List.copyOf(texts.texts);
    }

    private void read(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        switch (line.charAt(0)) {
            case '@' -> {
                int colon = line.indexOf(':');
                fillers.put(
                        line.substring(1, colon),
                        List.of(line.substring(colon + 1).strip().split(" *\\| *")));
            }
            case '[' -> begin(line.substring(1, line.length() - 1).split(", *"));
            default -> fill(line);
        }
    }

    private void begin(String[] parts) {
        isHeldOut = parts[0].equals("held-out");
        kind = parts[1];
        positive = families(parts[2], '+');
        negative = families(parts[2], '-');
    }

    private static Set<Family> families(String listed, char sign) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        for (String one : listed.split(" +")) {
            if (one.charAt(0) == sign) {
                families.add(Family.valueOf(one.substring(1).toUpperCase(Locale.ROOT)));
            }
        }
        return families;
    }

    /** Walks the fillers of all slots at once, each in steps of its own, so that every one is used. */
    private void fill(String template) {
        Set<String> filled = new LinkedHashSet<>();
        for (int round = 0; round < MAX_OF_A_TEMPLATE; round++) {
            int slot = 0;
            StringBuilder text = new StringBuilder();
            Matcher matcher = SLOT.matcher(template);
            while (matcher.find()) {
                List<String> words = fillers.get(matcher.group(1));
                if (words == null) {
                    throw new IllegalStateException("no fillers for the slot " + matcher.group(1));
                }
                matcher.appendReplacement(text, Matcher.quoteReplacement(words.get(round * (slot + 1) % words.size())));
                slot++;
            }
            filled.add(matcher.appendTail(text).toString());
        }
        filled.forEach(
                text -> texts.add(new OwnText(language, kind, isHeldOut, filled.size(), positive, negative, text)));
    }
}
