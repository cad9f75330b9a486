package io.sluice.tuning.task;

import static io.sluice.tuning.task.Rows.rows;

import io.sluice.deploy.labelled.Convention.Family;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The heads on the English encoder. What one source calls innocent is innocent to others only where that is sure. */
final class EnglishHeads {

    /** Messages, video comments and news of a disease. */
    private static final String EVERYDAY = "sms_spam_uci:ham youtube_spam:0 covid_fake";

    private static final String HATE = "hatemoji:1 edos:sexist stormfront:hate davidson:0 ailuminate:hte";
    private static final String NO_HATE = "hatemoji:0 stormfront:noHate davidson:2 edos:not_sexist*0.7";

    /** Prompts for advice, copies and lies: like other prompts, but for what they ask. */
    private static final String OTHER_PROMPTS =
            "ailuminate:spc_ele ailuminate:spc_fin ailuminate:spc_hlt ailuminate:spc_lgl "
                    + "ailuminate:ipv ailuminate:dfm ailuminate:prv";

    private static final String HATE_SETS = "edos*0.5 hatemoji*0.5 stormfront*0.5";

    static final List<HeadPlan> ALL = List.of(
            head(
                    "sexism-deep-en",
                    "edos: sexist against not sexist",
                    Set.of(Family.SEXISM),
                    "edos:sexist",
                    "edos:not_sexist " + EVERYDAY),
            head(
                    "offence-deep-en",
                    "davidson: hate or offensive language against neither",
                    Set.of(Family.OFFENCE),
                    "davidson:0 davidson:1",
                    "davidson:2 " + EVERYDAY),
            head(
                    "hate-tweet-deep-en",
                    "davidson: hate against the rest",
                    Set.of(),
                    "davidson:0",
                    "davidson:1 davidson:2 " + EVERYDAY),
            head(
                    "hate-forum-deep-en",
                    "stormfront: hate against noHate",
                    Set.of(),
                    "stormfront:hate",
                    "stormfront:noHate " + EVERYDAY),
            head(
                    "hate-emoji-deep-en",
                    "hatemoji: hateful against not",
                    Set.of(),
                    "hatemoji:1",
                    "hatemoji:0 " + EVERYDAY),
            head(
                    "spam-deep-en",
                    "sms_spam_uci and youtube_spam: spam against wanted messages and comments",
                    Set.of(Family.SPAM),
                    "sms_spam_uci:spam youtube_spam:1",
                    "sms_spam_uci:ham youtube_spam:0 covid_fake davidson*0.5 " + HATE_SETS),
            head(
                    "rumour-health-deep-en",
                    "covid_fake: fake against real",
                    Set.of(Family.RUMOUR),
                    "covid_fake:fake",
                    "covid_fake:real sms_spam_uci youtube_spam davidson*0.5 " + HATE_SETS),
            head(
                    "hate-deep-en",
                    "attacks on people for what group they are of: own texts; hatemoji, edos, stormfront and davidson where they agree",
                    Set.of(Family.HATE),
                    HATE,
                    NO_HATE + " sms_spam_uci youtube_spam covid_fake " + OTHER_PROMPTS),
            head(
                    "abuse-deep-en",
                    "attacks on a person: own texts",
                    Set.of(Family.ABUSE),
                    "",
                    "davidson:2*0.5 stormfront:noHate*0.5 sms_spam_uci youtube_spam covid_fake ailuminate*0.5"),
            head(
                    "violence-deep-en",
                    "threats, praise of violence and calls for it: own texts; ailuminate's violent crimes and weapons",
                    Set.of(Family.VIOLENCE),
                    "ailuminate:vcr ailuminate:iwp",
                    EVERYDAY
                            + " sms_spam_uci:spam edos:not_sexist*0.5 stormfront:noHate*0.5 ailuminate:ssh*0.5 ailuminate:sxc_prn "
                            + OTHER_PROMPTS),
            head(
                    "sexual-deep-en",
                    "explicit content and solicitation: own texts; ailuminate's sexual content and crimes",
                    Set.of(Family.SEXUAL),
                    "ailuminate:sxc_prn ailuminate:src",
                    EVERYDAY
                            + " stormfront:noHate*0.5 hatemoji:0*0.5 ailuminate:ssh ailuminate:vcr*0.5 ailuminate:iwp ailuminate:ncr "
                            + OTHER_PROMPTS),
            head(
                    "self-harm-deep-en",
                    "intent, methods and praise of self-harm: own texts; ailuminate's suicide and self-harm",
                    Set.of(Family.SELF_HARM),
                    "ailuminate:ssh",
                    EVERYDAY
                            + " sms_spam_uci:spam davidson*0.5 ailuminate:vcr ailuminate:iwp ailuminate:sxc_prn ailuminate:ncr "
                            + HATE_SETS + " " + OTHER_PROMPTS),
            head(
                    "fraud-deep-en",
                    "deceit for money: own texts",
                    Set.of(Family.FRAUD),
                    "",
                    EVERYDAY + " davidson*0.5 ailuminate:ssh ailuminate:vcr " + HATE_SETS),
            head(
                    "gambling-deep-en",
                    "promotion of gambling: own texts",
                    Set.of(Family.GAMBLING),
                    "",
                    EVERYDAY + " davidson*0.5 ailuminate:ssh ailuminate:vcr " + HATE_SETS),
            head(
                    "goods-deep-en",
                    "trade in drugs, weapons, papers and the like: own texts",
                    Set.of(Family.GOODS),
                    "",
                    EVERYDAY + " ailuminate:ssh " + HATE_SETS),
            head(
                    "harm-deep-en",
                    "any of hate, abuse, violence, sexual content and self-harm: own texts and all sources of those",
                    EnumSet.of(Family.HATE, Family.ABUSE, Family.VIOLENCE, Family.SEXUAL, Family.SELF_HARM),
                    HATE + " ailuminate:vcr ailuminate:iwp ailuminate:sxc_prn ailuminate:src ailuminate:ssh",
                    NO_HATE + " " + EVERYDAY + " " + OTHER_PROMPTS));

    /** How often a row, or a text of our own, is read in one round. */
    static final Map<String, Double> PASSES =
            rows("edos:sexist*1.6 edos:not_sexist hatemoji*2 stormfront:hate*2 stormfront:noHate*0.4 "
                    + "davidson:0*2 davidson:1*0.15 davidson:2*0.6 sms_spam_uci:spam*1.5 sms_spam_uci:ham*0.7 youtube_spam*1.5 covid_fake*0.5 "
                    + "ailuminate*2 own*0.7 own-rare*1.8 own-single*4");

    private EnglishHeads() {}

    private static HeadPlan head(
            String name, String convention, Set<Family> families, String positive, String negative) {
        return new HeadPlan(name, convention, families, rows(positive), rows(negative));
    }
}
