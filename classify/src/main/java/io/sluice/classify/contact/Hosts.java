package io.sluice.classify.contact;

import io.sluice.classify.text.SpelledText;
import java.net.IDN;

/** Names of hosts, spelled in one way. */
public final class Hosts {

    private Hosts() {}

    /** Lower case and narrow, punycode decoded, look-alike letters as Latin ones: as links are found. */
    public static String canonical(String domain) {
        SpelledText spelled =
                new SpelledText().spell(domain.contains("xn--") ? IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED) : domain);
        StringBuilder canonical = new StringBuilder();
        for (int i = 0; i < spelled.length(); i++) {
            canonical.append(spelled.latinAt(i));
        }
        return canonical.toString();
    }
}
