package io.sluice.tuning.task;

import static io.sluice.tuning.task.Rows.rows;

import io.sluice.deploy.labelled.Convention.Family;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The heads on the Chinese encoder. Posts and comments on groups of people sell nothing, whatever else they do. */
final class ChineseHeads {

    private static final String SELLS_NOTHING = "cold*0.5 swsr*0.5";

    static final List<HeadPlan> ALL = List.of(
            head("offence-deep-zh", "cold: offensive against safe", Set.of(Family.OFFENCE), "cold:1", "cold:0"),
            head("sexism-deep-zh", "swsr: sexist against not", Set.of(Family.SEXISM), "swsr:1", "swsr:0"),
            head(
                    "hate-deep-zh",
                    "attacks on people for what group they are of: own texts; cold and swsr with less weight",
                    Set.of(Family.HATE),
                    "cold:1*0.25 swsr:1*0.25",
                    "cold:0*0.4 swsr:0*0.15"),
            head("abuse-deep-zh", "attacks on a person: own texts", Set.of(Family.ABUSE), "", "cold:0*0.3"),
            head(
                    "violence-deep-zh",
                    "threats, praise of violence and calls for it: own texts",
                    Set.of(Family.VIOLENCE),
                    "",
                    "cold:0*0.3 swsr:0*0.3"),
            head(
                    "sexual-deep-zh",
                    "explicit content and solicitation: own texts",
                    Set.of(Family.SEXUAL),
                    "",
                    "cold:0*0.5 swsr:0*0.3"),
            head(
                    "self-harm-deep-zh",
                    "intent, methods and praise of self-harm: own texts",
                    Set.of(Family.SELF_HARM),
                    "",
                    SELLS_NOTHING),
            head("fraud-deep-zh", "deceit for money: own texts", Set.of(Family.FRAUD), "", SELLS_NOTHING),
            head("gambling-deep-zh", "promotion of gambling: own texts", Set.of(Family.GAMBLING), "", SELLS_NOTHING),
            head(
                    "goods-deep-zh",
                    "trade in drugs, weapons, papers and the like: own texts",
                    Set.of(Family.GOODS),
                    "",
                    SELLS_NOTHING),
            head("spam-deep-zh", "unsolicited advertising: own texts", Set.of(Family.SPAM), "", SELLS_NOTHING),
            head(
                    "harm-deep-zh",
                    "any of hate, abuse, violence, sexual content and self-harm: own texts; cold and swsr with less weight",
                    EnumSet.of(Family.HATE, Family.ABUSE, Family.VIOLENCE, Family.SEXUAL, Family.SELF_HARM),
                    "cold:1*0.25 swsr:1*0.25",
                    "cold:0*0.4 swsr:0*0.15"));

    /** How often a row, or a text of our own, is read in one round. */
    static final Map<String, Double> PASSES = rows("cold*1.4 swsr:1*1.3 swsr:0*0.8 own*0.65 own-rare*1.3 own-single*4");

    private ChineseHeads() {}

    private static HeadPlan head(
            String name, String convention, Set<Family> families, String positive, String negative) {
        return new HeadPlan(name, convention, families, rows(positive), rows(negative));
    }
}
