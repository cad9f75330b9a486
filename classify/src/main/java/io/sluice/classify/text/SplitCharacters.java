package io.sluice.classify.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Characters of Han that are written as their two parts, side by side. A list of our own: characters that terms are made
 * of and whose parts hardly ever stand beside each other for themselves (女子 does, 女马 does not).
 */
public final class SplitCharacters {

    private static final String PAIRS = "女马妈 女又奴 女昌娼 女支妓 女干奸 女未妹 女表婊 女那娜 女乃奶 女票嫖 女家嫁 女眉媚 女夭妖 女口如 "
            + "女卑婢 女良娘 女某媒 女因姻 弓虽强 弓单弹 弓长张 弓玄弦 木仓枪 木几机 木旦查 木又权 木卯柳 木羊样 "
            + "木奉棒 木每梅 木不杯 木各格 木交校 米分粉 米青精 米唐糖 米且粗 米立粒 贝者赌 贝戋贱 贝兼赚 贝才财 "
            + "贝反贩 贝有贿 贝各赂 贝尝赏 火包炮 火乍炸 火考烤 火尧烧 石肖硝 石包炮 石欠砍 石黄磺 石典碘 石卒碎 "
            + "石皮破 虫圭蛙 虫它蛇 口合哈 口乞吃 口及吸 口勿吻 口丂号 口乎呼 口马吗 口那哪 口尼呢 口亨哼 "
            + "口奥噢 扌丁打 扌白拍 扌甬捅 扌戈找 扌我扼 扌召招 扌妾接 扌奂换 扌包抱 扌莫摸 扌由抽 扌少抄 扌出拙 "
            + "扌立拉 扌安按 扌罙探 扌崔推 扌非排 扌高搞 扌喿操 扌番播 扌军挥 扌爪抓 扌仑抡 扌仓抢 扌殳投 扌甲押 "
            + "扌巴把 亻尔你 亻也他 亻方仿 亻弋代 亻介价 亻言信 亻乍作 亻象像 亻本体 亻牛件 亻壬任 亻共供 亻更便 "
            + "亻呆保 亻昔借 亻责债 亻主住 亻旦但 亻圭佳 亻寺侍 亻夭伏 亻建健 亻扁偏 亻俞偷 亻专传 亻谷俗 亻青倩 "
            + "亻尤优 亻中仲 亻立位 亻可何 亻故做 讠正证 讠炎谈 讠舌话 讠兑说 讠己记 讠人认 讠上让 讠丁订 讠十计 "
            + "讠午许 讠射谢 讠青请 讠果课 讠寸讨 讠平评 讠式试 讠乍诈 讠扁骗 氵各洛 氵每海 氵原源 氵主注 氵包泡 "
            + "氵由油 氵西洒 氵青清 氵先洗 氵帝滴 氵皮波 氵夭沃 氵壬汪 氵目泪 氵良浪 氵曷渴 氵奄淹 氵炎淡 氵酋酒 "
            + "犭句狗 犭者猪 犭苗猫 犭良狼 犭昌猖 犭王狂 犭侯猴 犭交狡 犭里狸 犭守狩 忄生性 忄青情 忄白怕 忄亡忙 "
            + "忄夬快 忄艮恨 忄寸忖 忄圣怪 忄昔惜 忄曼慢 忄每悔 忄乃仍 衤果裸 衤库裤 衤皮被 衤由袖 礻兄祝 礻土社 "
            + "礻畐福 礻且祖 礻见视 饣我饿 饣反饭 饣并饼 饣官馆 饣欠饮 钅失铁 钅戋钱 钅同铜 钅艮银 钅肖销 钅令铃 "
            + "钅十针 钅丁钉 纟工红 纟及级 纟勺约 纟月绢 纟色绝 纟且组 纟录绿 纟单婵 纟田细 纟吉结 艹化花 艹约药 "
            + "艹早草 艹采菜 艹央英 艹何荷 辶米迷 米辶迷 辶元远 辶力边 辶文这 辶寸过 辶云运 辶关送 日寸时 日央映 "
            + "日青晴 日免晚 日翟曜 月巴肥 月土肚 月干肝 月市肺 月要腰 月却脚 月交胶 月凶胸 月旦胆 月包胞 月几肌 "
            + "月乃奶 月工肛 目艮眼 目青睛 目害瞎 王里理 王见现 王元玩 王廾弄 王白珀 车仑轮 车交较 车俞输 禾火秋 "
            + "禾且租 禾多移 禾少秒 禾必秘 土也地 土夬块 土成城 土立垃 土及圾 广占店 广木床 广林麻 户方房 广车库 "
            + "尸古居 尸比屁 尸水尿 尸米屎 尸穴屄 穴工空 穴九究 宀豕家 宀各客 宀玉宝 一白百 西示票 自犬臭 力口加 "
            + "又鸟鸡 歹匕死 歹列裂 十又支 幺力幼 田力男 耳卯聊 耳心恥 立占站 非心悲 亡心忘 舌辛辞 鱼羊鲜 人王全 "
            + "人云会 八厶公 白勺的 彳寺待 彳导得 彳主往 彳艮很 彳正征 革化靴 革便鞭 食欠饮 身寸射 足艮跟 "
            + "黑犬默 黑占点 麻鬼魔 黑土墨 虍七虎 雨田雷 言炎谈 马奇骑 马扁骗 鸟甲鸭 鸟我鹅 亻十什 纟戋线 钅少钞 "
            + "革包鞄 石少砂 艹妨芳 牛勿物 牛寺特 鱼包鲍";

    private static final SplitCharacters TABLE = new SplitCharacters();

    private final Map<Integer, Character> whole = new HashMap<>();
    private final BitSet lefts = new BitSet();
    private final List<String> parts = new ArrayList<>();

    private SplitCharacters() {
        for (String pair : PAIRS.split(" ")) {
            char joined = pair.charAt(2);
            boolean isOne = pair.length() == 3 && pair.charAt(0) != joined && pair.charAt(1) != joined;
            if (isOne && whole.put(key(pair.charAt(0), pair.charAt(1)), joined) == null) {
                lefts.set(pair.charAt(0));
                parts.add(pair.substring(0, 2));
            }
        }
    }

    /** The pairs of parts. */
    public static List<String> parts() {
        return TABLE.parts;
    }

    /** The character that the two are parts of; 0 where there is none. */
    static char joined(char left, char right) {
        return !TABLE.lefts.get(left) ? 0 : TABLE.whole.getOrDefault(key(left, right), '\0');
    }

    private static int key(char left, char right) {
        return left << 16 | right;
    }
}
