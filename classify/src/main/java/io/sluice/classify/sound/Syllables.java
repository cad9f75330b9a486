package io.sluice.classify.sound;

import io.sluice.classify.text.CharClass;
import io.sluice.classify.text.FoldTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The toneless syllable of every Han character. Each syllable is stood for by one character of its own, so that a text
 * by its sound is a text like any other, and the matcher of terms need not know what it matches. The readings are those
 * of ICU's Han-Latin transliterator, written down in {@code syllables.txt} because asking it takes seconds; further
 * readings of the commonest characters that have several are our own list. ü is v. Immutable once loaded.
 */
final class Syllables {

    /** Characters that are read in other ways too, with those ways. */
    private static final String FURTHER_READINGS = "重chong 行hang 长zhang 乐yue 了liao 都dou 还huan 会kuai 觉jiao 血xie "
            + "薄bao 弹dan 卡qia 车ju 地di 给ji 便pian 传zhuan 大dai 朝zhao 藏zang 色shai 单shan 参shen 系ji 吓he 没mo 说shui "
            + "校xiao 解xie 折she 盛cheng 数shuo 得dei 的di 着zhuo 着zhao 奇ji 角jue 贾jia 发fa 干gan 种zhong 只zhi 打da 咽ye "
            + "泊po 曾ceng 差cha 处chu 调diao 度duo 恶wu 缝feng 更geng 供gong 冠guan 好hao 号hao 荷he 横heng 华hua 划hua 夹jia "
            + "假jia 降xiang 教jiao 结jie 禁jin 劲jing 空kong 量liang 落la 模mu 难nan 宁ning 迫po 铺pu 强qiang 切qie 曲qu 塞se "
            + "散san 扫sao 煞sha 舍she 省xing 似shi 宿xiu 提di 挑tiao 吐tu 削xue 压ya 应ying 与yu 扎za 炸zha 占zhan 涨zhang 正zheng "
            + "中zhong 转zhuan 钻zuan 作zuo 粘nian 澄deng 柏bai 剥bo 伯bai 翟zhai 识zhi 石dan 露lou 绿lu 率shuai 六lu 陆liu 阿e 嘿mo 拓ta";

    private static final Syllables TABLE = new Syllables();

    private static final int SLOTS = 2048;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final char[] bySound = new char[1 << 16];
    private final Map<String, Character> standsFor = new HashMap<>();

    /** The same by the key of the syllable's letters, in an open hash table: asked for most Latin words. */
    private final int[] keys = new int[SLOTS];

    private final char[] sounds = new char[SLOTS];
    private final Map<Character, StringBuilder> further = new HashMap<>();

    private Syllables() {
        text().lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        for (String syllable : List.of("nve", "lve")) {
            standsFor.put(syllable.replace('v', 'u'), standsFor.get(syllable));
        }
        standsFor.forEach((syllable, sound) -> {
            int slot = slotOf(syllable.chars().reduce(0, Syllables::key));
            keys[slot] = syllable.chars().reduce(0, Syllables::key);
            sounds[slot] = sound;
        });
        for (String pair : FURTHER_READINGS.split(" ")) {
            char c = pair.charAt(0);
            Character sound = standsFor.get(pair.substring(1));
            if (sound != null && sound != bySound[c]) {
                further.computeIfAbsent(c, any -> new StringBuilder()).append(sound.charValue());
            }
        }
    }

    /** A syllable, a space, its characters. */
    private void read(String line) {
        int space = line.indexOf(' ');
        char stand = line.charAt(space + 1);
        standsFor.put(line.substring(0, space), stand);
        for (int i = space + 1; i < line.length(); i++) {
            bySound[line.charAt(i)] = stand;
        }
    }

    private static String text() {
        try (InputStream in = Syllables.class.getResourceAsStream("syllables.txt")) {
            if (in == null) {
                throw new IllegalStateException("syllables.txt is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands for the syllable of a folded character; the character itself where it has none. */
    static char soundOf(char folded) {
        char sound = TABLE.bySound[folded];
        return sound == 0 ? folded : sound;
    }

    /** What stands for the other syllables that the character can have. */
    static CharSequence furtherSoundsOf(char folded) {
        StringBuilder sounds = TABLE.further.get(folded);
        return sounds == null ? "" : sounds;
    }

    /** What stands for a syllable by the key of its letters; 0 where there is none. */
    static char soundOf(int key) {
        return TABLE.sounds[TABLE.slotOf(key)];
    }

    /** The key of some letters, at most six of them, and a further one; that of none is 0. */
    static int key(int letters, int next) {
        return letters << 5 | next - 'a' + 1;
    }

    private int slotOf(int key) {
        int slot = key * GOLDEN_RATIO >>> 21;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    static boolean isHan(char folded) {
        return FoldTable.classOf(folded) == CharClass.HAN && Character.isIdeographic(folded);
    }
}
