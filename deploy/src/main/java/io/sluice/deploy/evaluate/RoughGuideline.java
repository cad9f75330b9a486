package io.sluice.deploy.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rough names of labelled files mean in the book: sections, or benign. */
final class RoughGuideline {

    private static final String ANY = "any";
    private static final List<String> BENIGN = List.of("benign", "distress");

    private static final Map<String, List<String>> SECTIONS = Map.ofEntries(
            Map.entry("fraud_scam", List.of("fraud")),
            Map.entry("impersonation", List.of("fraud", "account-integrity")),
            Map.entry("illegal_goods", List.of("regulated-goods", "gambling")),
            Map.entry("sexual_content", List.of("sexual-content")),
            Map.entry("sexual", List.of("sexual-content", "minor-safety")),
            Map.entry("minor_safety", List.of("minor-safety")),
            Map.entry("self_harm", List.of("self-harm")),
            Map.entry("ip", List.of("intellectual-property")));

    private RoughGuideline() {}

    static boolean isBenign(String name) {
        return BENIGN.stream().anyMatch(name::startsWith);
    }

    /** Whether it is benign, or stands for a section at least. */
    static boolean isKnown(String name, Set<String> all) {
        return isBenign(name) || !sections(name, all).isEmpty();
    }

    /**
     * The sections that a name such as {@code fraud_scam+impersonation}, {@code violence(weapons)} or {@code self-harm} stands
     * for; none for a name that the book has nothing for.
     *
     * @param all the book's own, which {@code any} stands for
     */
    static Set<String> sections(String name, Set<String> all) {
        List<String> found = new ArrayList<>();
        for (String part : name.replaceAll("\\(.*\\)", "").split("[/+]")) {
            if (part.equals(ANY)) {
                return all;
            }
            String section = part.strip();
            found.addAll(all.contains(section) ? List.of(section) : SECTIONS.getOrDefault(section, List.of()));
        }
        return new LinkedHashSet<>(found);
    }
}
