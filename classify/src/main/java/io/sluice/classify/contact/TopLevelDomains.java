package io.sluice.classify.contact;

import java.util.List;
import java.util.Set;

/**
 * Which endings make a link of two words with a dot between. Not the whole registry: a text is full of sentences that
 * end without a space, and an ending that nobody uses in a link without {@code http} would only find those.
 */
final class TopLevelDomains {

    private static final Set<String> KNOWN =
            words("com net org info biz edu gov mil int name pro mobi asia tel cat jobs travel "
                    + "xyz top shop site online club vip app dev store tech live life world today news blog "
                    + "win bid loan men click link work space fun icu cyou buzz monster rest bar bet casino "
                    + "poker games game chat dating date sexy porn adult cam webcam tube video photo pics "
                    + "group ltd wang ren ink run pub plus cloud host website press page wiki zone finance "
                    + "money cash credit loans market trade trading exchange fund capital vote support help "
                    + "ac ad ae af ag al ao ar ax az ba bb bd bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd "
                    + "cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm dz ec ee eg er et eu fi fj "
                    + "fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gt gu gw gy hk hn hr ht hu ie il "
                    + "io iq ir je jm jo jp ke kg kh ki km kn kp kr kw ky kz lb lc li lk lr ls lt lu lv "
                    + "ly mc md mg mh mk ml mm mn mo mp mq mr mt mu mv mw mx mz na nc ne nf ng ni nl np nr nu "
                    + "nz pa pe pf pg ph pk pl pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk "
                    + "sl sm sn sr ss su sv sx sy sz tc td tf tg th tj tk tl tm tn tr tt tv tw tz ua ug uk uy "
                    + "uz va vc ve vg vi vn vu wf ws ye yt za zm zw");

    /** Also plain words: a link only with a path, {@code www} or a scheme. */
    private static final Set<String> ALSO_WORDS = words(
            "gn gm tc cm cl by tt ps sn tel click ai am as at be do gs id im in is it la ma me my no pm so st to us hm mm sc ya ok help today life live world "
                    + "work fun run date game games money cash video photo news men name group rest bar bet chat "
                    + "link space page plus zone market trade vote support help press ink pub");

    private TopLevelDomains() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    /** Makes a link of what stands before it, by itself. */
    static boolean isTelling(String ending) {
        return KNOWN.contains(ending) && !ALSO_WORDS.contains(ending);
    }

    static boolean isKnown(String ending) {
        return KNOWN.contains(ending) || ALSO_WORDS.contains(ending);
    }
}
