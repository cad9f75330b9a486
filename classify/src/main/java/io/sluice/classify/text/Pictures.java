package io.sluice.classify.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Emoji that are written for a word, and the words: a list of our own. A picture of a horse is a horse, and by its sound
 * a mother; what sounds alike is not listed here. Whoever writes them as pictures is not harmed: a hit needs a whole term.
 */
public final class Pictures {

    /**
     * The words of one picture.
     *
     * @param chinese what it says among characters of Han; empty for nothing
     * @param english what it says among other letters; empty for nothing
     * @param otherEnglish another way to read it there
     */
    record Words(String chinese, String english, String otherEnglish) {}

    /** Picture, Chinese, English, other English; - is none. */
    private static final String LIST = """
            🐴 马 horse horse
            🐎 马 horse horse
            🐔 鸡 chicken cock
            🐓 鸡 chicken cock
            🐤 鸡 chick chicks
            🐣 鸡 chick chicks
            🐷 猪 pig pigs
            🐖 猪 pig pigs
            🐽 猪 pig pigs
            🐶 狗 dog dogs
            🐕 狗 dog dogs
            🐩 狗 bitch dog
            🐍 蛇 snake snakes
            🐒 猴 monkey monkeys
            🐵 猴 monkey monkeys
            🙈 猴 monkey monkeys
            🦍 猩猩 ape apes
            🦧 猩猩 ape apes
            🐢 龟 turtle turtle
            🐮 牛 cow cows
            🐂 牛 bull cow
            🐄 牛 cow cows
            🐑 羊 sheep sheep
            🐀 鼠 rat rats
            🐁 鼠 mouse rats
            🐭 鼠 mouse rats
            🐱 猫 cat pussy
            🐈 猫 cat pussy
            🐯 虎 tiger tiger
            🐸 蛙 frog frog
            🐻 熊 bear bear
            🐰 兔 rabbit rabbit
            🐟 鱼 fish fish
            🦐 虾 shrimp shrimp
            🦀 蟹 crab crab
            🐧 企鹅 penguin penguin
            🦠 病毒 virus virus
            🪳 蟑螂 cockroach cockroaches
            🐛 虫 worm worms
            🪰 苍蝇 fly flies
            🍆 鸡巴 dick cock
            🍌 鸡巴 dick cock
            🌭 - dick dick
            🍑 屁股 ass ass
            🍒 胸 tits boobs
            🍈 胸 tits boobs
            💩 屎 shit poop
            💦 水 cum wet
            🥵 - horny hot
            👅 舔 lick tongue
            👄 嘴 mouth lips
            🍵 茶 tea tea
            🔫 枪 gun shoot
            🔪 刀 knife stab
            🗡 刀 dagger stab
            🪓 斧 axe axe
            💣 炸弹 bomb bomb
            🧨 炸药 dynamite bomb
            💥 炸 blast explode
            ☠ 死 dead death
            💀 死 dead die
            ⚰ 死 coffin dead
            🪦 死 grave dead
            🩸 血 blood bleed
            👊 打 punch beat
            💊 药 pills pills
            💉 针 needle heroin
            🌿 草 weed weed
            🍁 叶子 weed weed
            ☘ 草 weed weed
            🍃 叶子 weed weed
            ❄ 冰 coke cocaine
            🧊 冰 ice meth
            🍄 蘑菇 shrooms mushrooms
            🚬 烟 cigarettes cigarette
            🍺 酒 beer beer
            🎰 老虎机 slots casino
            🎲 赌 dice gambling
            🃏 牌 cards poker
            🀄 麻将 mahjong mahjong
            💰 钱 money money
            💵 钱 money dollars
            💴 钱 money money
            💸 钱 money money
            🧧 红包 hongbao angpao
            💳 卡 card cards
            🪙 币 coin coins
            📱 手机 phone phone
            📞 电话 call phone
            ☎ 电话 call phone
            ✉ 信 mail message
            💌 信 mail message
            📩 信 dm dm
            ✈ 飞机 plane telegram
            🛩 飞机 plane telegram
            🚗 车 car car
            🎫 票 ticket tickets
            🧾 发票 invoice invoice
            🎓 毕业 degree degree
            👧 女 girl girls
            👩 女 woman women
            👨 男 man men
            👦 男 boy boys
            👶 婴 baby babies
            👯 姐妹 girls girls
            👴 爷 grandpa grandpa
            👵 奶 grandma grandma
            👮 警察 cop cops
            👳 - muslim muslims
            🧕 - muslim muslims
            ✡ 犹太 jew jews
            🕎 犹太 jew jews
            🕌 清真 mosque muslims
            👲 - chinese chinese
            🤡 小丑 clown clowns
            🤮 呕 puke vomit
            🤢 恶心 disgusting sick
            👻 鬼 ghost ghost
            👹 鬼 devil monster
            👿 鬼 devil devil
            🥚 蛋 egg egg
            🌶 辣 hot spicy
            🏠 家 home house
            ✋ 手 hand hand
            🖐 手 hand hand
            👋 滚 bye bye
            🖕 操 fuck fuck
            💯 百 hundred hundred
            🔥 火 fire burn
            🌊 海 sea sea
            ☀ 日 sun sun
            🌞 日 sun sun
            🌙 月 moon moon
            ❤ 爱 love love
            🖤 黑 black black
            ⚫ 黑 black black
            ⬛ 黑 black black
            🤍 白 white white
            ⚪ 白 white white
            🚽 厕所 toilet toilet
            🗑 垃圾 trash garbage
            🧠 脑 brain brain
            🌍 球 world world
            ⚽ 球 ball balls
            👂 耳 ear ear
            👁 眼 eye i
            🐝 蜂 bee be
            🤘 - rock rock
            """;

    private static final Pictures TABLE = new Pictures();

    private final Map<Integer, Words> words = new HashMap<>();
    private final List<String> pictures = new ArrayList<>();

    private Pictures() {
        LIST.lines().forEach(line -> {
            String[] fields = line.split(" ");
            words.put(fields[0].codePointAt(0), new Words(word(fields[1]), word(fields[2]), word(fields[3])));
            pictures.add(fields[0]);
        });
    }

    private static String word(String field) {
        return field.equals("-") ? "" : field;
    }

    /** The pictures that say something. None may fold to a letter: every text with that letter would look disguised. */
    public static List<String> all() {
        return TABLE.pictures;
    }

    static @Nullable Words wordsOf(int codePoint) {
        return TABLE.words.get(codePoint);
    }

    /** Whether a picture that says something stands between two places of a text. */
    public static boolean areIn(String text, int start, int end) {
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            if (TABLE.words.containsKey(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }
}
