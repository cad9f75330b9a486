package io.sluice.classify.contact;

import io.sluice.classify.text.SpelledText;

/** Names of hosts, spelled in one way. */
public final class Hosts {

    private Hosts() {}

    /** Lower case and narrow, look-alike letters as Latin ones: as links are found. */
    public static String canonical(String domain) {
        SpelledText spelled = new SpelledText().spell(domain);
        StringBuilder canonical = new StringBuilder();
        for (int i = 0; i < spelled.length(); i++) {
            canonical.append(spelled.latinAt(i));
        }
        return canonical.toString();
    }
}
