package io.sluice.classify.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Rare characters of Han that a reader takes for the common one that they resemble, as in the script of Mars (火星文). A
 * list of our own, without any that has an everyday use of its own.
 */
final class RareCharacters {

    private static final String PAIRS = "伱你 妳你 沵你 儞你 莪我 涐我 硪我 峩我 鋨我 誐我 禸肉 亽人 仒人 甴由 夶大 兲天 旡无 芣不 吥不 "
            + "鈈不 菂的 啲的 旳的 昰是 甶由 伈心 恏好 僾爱 嬡爱 嫒爱 薆爱 啝和 咊和 囬回 迴回 徦假 徣借 洸光 "
            + "侊光 佺全 洤全 迋往 暏赌 玬丹 傢家 曰日 囸日 馹日 氼溺 尐小 仦小 尛小 罙深 莈没 嗼莫 彵他 咜他 "
            + "偠要 婹要 葽要 侢再 洅再 僦就 噈就 呮只 偂前 湔前 恠怪 孒了 亾亡 兦亡 喕面 棏得 徳德 啇商 僙黄 "
            + "澫万 仧长 镸长 鈊心 沝水 氺水 炏火 汢土 圡土 鍂金 佡仙 屳仙 迏达 垯达 苆切 紦把 妑吧 蚆巴 屄逼 "
            + "毴逼 枈逼 伓不 肏操 鄵操 愺草 騲草 犸马 榪马 坭泥 狔尼 儍傻 唦沙 莏沙 乸奶 嬭奶 釢奶 疧病 伖友 "
            + "叐友 鉨你 鈤日 哊有 峟有 迉死 兇凶 敺打 毐毒 蝳毒 蒪药 薬药 佂征 証证 赱走 辵走 癶发 彂发 発发 "
            + "収收 仩上 丄上 丅下 芐下 狆中 苼生 泩生 狌生 洺名 佲名 濄过 唻来 尒尔 気气 哬何 滒哥 謌歌 戨哥 "
            + "媎姐 媌苗 侽男 莮男 钕女 籹女 侑有 憘喜 謿潮 唍完 梡完";

    private static final Map<String, String> COMMON = common();

    private RareCharacters() {}

    private static Map<String, String> common() {
        Map<String, String> common = new HashMap<>();
        for (String pair : PAIRS.split(" ")) {
            common.putIfAbsent(pair.substring(0, 1), pair.substring(1));
        }
        return common;
    }

    /** The common character; the given one where it passes for none. */
    static String commonFor(String character) {
        return COMMON.getOrDefault(character, character);
    }
}
