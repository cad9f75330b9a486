package io.sluice.deploy.labelled;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one head learns: one source's labels, in that source's sense; or, of what no source shows, texts of our own.
 *
 * @param head its name in guideline books
 * @param families our own texts that are the violation, or surely none, by what they say of these
 * @param source {@value #OWN} for what our own texts alone show
 * @param positive the labels that are the violation
 * @param negative the labels that are not; rows with other labels are left out
 * @param innocent sources that surely hold nothing of it, all rows of them or those of one label, as {@code source:label}
 */
public record Convention(
        String head,
        String language,
        Set<Family> families,
        String source,
        Set<String> positive,
        Set<String> negative,
        Set<String> innocent) {

    /** The source of a head that learns from our own texts. */
    public static final String OWN = "own";

    /** What heads are about. No source that may be learned from has those from {@link #ABUSE} on. */
    public enum Family {
        HATE,
        OFFENCE,
        SEXISM,
        SPAM,
        RUMOUR,
        /** Attacks on a person, not for what group they are of. */
        ABUSE,
        /** Threats, praise of violence and calls for it, boasts of it, cruelty. */
        VIOLENCE,
        /** Explicit content and solicitation, of adults. */
        SEXUAL,
        SELF_HARM,
        FRAUD,
        GAMBLING,
        /** Trade in what must not be traded freely. */
        GOODS;

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final Set<String> PLAIN_ENGLISH = Set.of("sms_spam_uci:ham", "youtube_spam:0", "covid_fake");
    private static final Set<Family> HARM =
            EnumSet.of(Family.HATE, Family.ABUSE, Family.VIOLENCE, Family.SEXUAL, Family.SELF_HARM);
    private static final Set<Family> TRADE = EnumSet.of(Family.FRAUD, Family.GAMBLING, Family.GOODS, Family.SPAM);
    private static final Set<String> UNSOLICITED_BY_NOBODY =
            Set.of("edos", "hatemoji", "davidson", "stormfront", "covid_fake");

    /**
     * All that ship. Hate and abuse are no spam; messages, video comments and news of a disease are neither hate nor sexism.
     * No head learns {@code hatemoji}: its pairs were made to differ in a word, and over n-grams it was no better than chance.
     */
    public static final List<Convention> ALL = List.of(
            zh("offence-zh", Family.OFFENCE, "cold", "1", "0"),
            zh("sexism-zh", Family.SEXISM, "swsr", "1", "0"),
            own("harm-zh", "zh", HARM, Set.of("cold:0", "swsr:0")),
            own("trade-zh", "zh", TRADE, Set.of("cold", "swsr")),
            en("sexism-en", Family.SEXISM, "edos", Set.of("sexist"), Set.of("not sexist"), PLAIN_ENGLISH),
            en("offence-tweet-en", Family.OFFENCE, "davidson", Set.of("0", "1"), Set.of("2"), PLAIN_ENGLISH),
            en("hate-tweet-en", Family.HATE, "davidson", Set.of("0"), Set.of("1", "2"), PLAIN_ENGLISH),
            en("hate-forum-en", Family.HATE, "stormfront", Set.of("hate"), Set.of("noHate"), PLAIN_ENGLISH),
            en(
                    "rumour-health-en",
                    Family.RUMOUR,
                    "covid_fake",
                    Set.of("fake"),
                    Set.of("real"),
                    Set.of("edos", "hatemoji", "davidson", "stormfront", "sms_spam_uci", "youtube_spam")),
            en(
                    "spam-sms-en",
                    Family.SPAM,
                    "sms_spam_uci",
                    Set.of("spam"),
                    Set.of("ham"),
                    with(UNSOLICITED_BY_NOBODY, "youtube_spam:0")),
            en(
                    "spam-comment-en",
                    Family.SPAM,
                    "youtube_spam",
                    Set.of("1"),
                    Set.of("0"),
                    with(UNSOLICITED_BY_NOBODY, "sms_spam_uci:ham")),
            own("harm-en", "en", HARM, PLAIN_ENGLISH));

    /** Whether a row of this convention's source is the violation; none for a row that it does not speak of. */
    public Optional<Boolean> isPositive(LabelledRow row) {
        if (!row.source().equals(source)) {
            return Optional.empty();
        } else if (positive.contains(row.label())) {
            return Optional.of(true);
        }
        return negative.contains(row.label()) ? Optional.of(false) : Optional.empty();
    }

    /** Whether no source shows what it learns. */
    public boolean isOwn() {
        return source.equals(OWN);
    }

    /** Whether a row of another source is surely none of what this head looks for. */
    public boolean isInnocent(LabelledRow row) {
        return innocent.contains(row.source()) || innocent.contains(row.source() + ":" + row.label());
    }

    /** Whether any row of a source concerns this head. */
    public boolean reads(String other) {
        return other.equals(source)
                || innocent.stream().anyMatch(one -> one.equals(other) || one.startsWith(other + ":"));
    }

    @Override
    public String toString() {
        if (isOwn()) {
            return "own texts: any of "
                    + String.join(
                            ", ", families.stream().map(Family::label).sorted().toList());
        }
        return source + ": " + String.join(" or ", positive.stream().sorted().toList()) + " against "
                + String.join(" or ", negative.stream().sorted().toList());
    }

    private static Convention zh(String head, Family family, String source, String positive, String negative) {
        return new Convention(head, "zh", Set.of(family), source, Set.of(positive), Set.of(negative), Set.of());
    }

    private static Convention en(
            String head,
            Family family,
            String source,
            Set<String> positive,
            Set<String> negative,
            Set<String> innocent) {
        return new Convention(head, "en", Set.of(family), source, positive, negative, innocent);
    }

    private static Convention own(String head, String language, Set<Family> families, Set<String> innocent) {
        return new Convention(head, language, families, OWN, Set.of(), Set.of(), innocent);
    }

    private static Set<String> with(Set<String> some, String another) {
        Set<String> more = new TreeSet<>(some);
        more.add(another);
        return Set.copyOf(more);
    }
}
