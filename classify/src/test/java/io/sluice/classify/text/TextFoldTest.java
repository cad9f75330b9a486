package io.sluice.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldTest {

    private final TextFold fold = new TextFold();

    @ParameterizedTest(name = "{0} folds to {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Buy NOW                  | buy now",
                "  buy ,,  now!           | buy now",
                "ＢＵＹ　ｎｏｗ             | buy now",
                "𝐛𝐮𝐲 𝓷𝓸𝔀                   | buy now",
                "ⓑⓤⓨ 🅝🅞🅦                   | buy now",
                "🄱🄾🅈                      | boy",
                "ʙᴜʏ ɴᴏᴡ                  | buy now",
                "b\u200Bu\u00ADy\u2060 n\uFEFFow | buy now",
                "b\u0336u\u0336y\u0336    | buy",
                "Café résumé naïve        | cafe resume naive",
                "Straße ŒUVRE æon         | strasse oeuvre aeon",
                "ﬁne ﬂag                  | fine flag",
                "ŁÓDŹ øre                 | lodz ore",
                "don't e-mail             | don t e mail",
                "10％ off                  | 10 off",
                "٣٤٥ ४५                   | 345 45",
                "①②③ ⑴                    | 123 1",
                "Привет Ёлка              | привет елка",
                "Καλημέρα                 | καλημερα",
                "नमस्ते दुनिया              | नमस्ते दुनिया",
                "繁體中文網絡               | 繁体中文网络",
                "加V信ok                   | 加 v 信 ok",
                "赌*博，法·轮-功             | 赌博 法轮功",
                "a·b 1~2 赌~ 博 v*博        | a b 1 2 赌 博 v 博",
                "哈~~~哈                   | 哈哈",
                "开户，送88元               | 开户 送 88 元",
                "ﾃｽﾄ                      | テスト",
                "brand™ ok                | brand ™ ok",
                "好😂好                    | 好😂好",
                "hi😂                      | hi 😂",
                "👍🏽 ❤️                     | 👍 ❤",
                "㎏ ㈱                     | kg 株",
                "''                       | ''",
                "?!…                      | ''",
            })
    void foldsToCanonicalWords(String text, String expected) {
        FoldedText folded = fold.fold(text);
        String actual = new String(folded.chars(), 0, folded.length());
        assertThat(actual).isEqualTo(expected.isEmpty() ? " " : " " + expected + " ");
    }

    @Test
    void mapsFoldedCharactersBackToTheOriginal() {
        String text = "  Ｋ\u200Bi\u0301ﬂ 𝐱。";
        FoldedText folded = fold.fold(text);

        assertThat(new String(folded.chars(), 0, folded.length())).isEqualTo(" kifl x ");
        assertThat(text.substring(folded.originOf(1), folded.endOf(1))).isEqualTo("Ｋ\u200B");
        assertThat(text.substring(folded.originOf(2), folded.endOf(2))).isEqualTo("i\u0301");
        assertThat(text.substring(folded.originOf(3), folded.endOf(3))).isEqualTo("ﬂ");
        assertThat(text.substring(folded.originOf(4), folded.endOf(4))).isEqualTo("ﬂ");
        assertThat(text.substring(folded.originOf(6), folded.endOf(6))).isEqualTo("𝐱");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "see you at the usual place tomorrow, ok? | false",
                "It's a well-known fact that I am 30.     | false",
                "今天天气真好，我们去公园吧！哈哈哈            | false",
                "В лесу родилась елочка                   | false",
                "嗯，好的。啊！是吗                        | false",
                "今天 天气 很好                            | false",
                "@john_99 //@u92: http://t.cn/zR12        | false",
                "at 10am on the 2nd, 5kg                  | false",
                "@ss                                      | true",
                "法，轮，功                                | true",
                "网赌 博                                   | true",
                "k i l l                                  | true",
                "k1ll                                     | true",
                "$ex                                      | true",
                "cooool                                   | true",
                "раypal                                   | true",
                "f*ck                                     | true",
                "草*泥*马*                                  | true",
                "[怒][怒][怒]                                | false",
                "[草][泥][马]                                | true",
                "明天见。@john_99 谢谢                        | false",
                "at 1.30pm. ok                            | false",
                "加 微 信                                  | true",
            })
    void noticesWhatLooksDisguised(String text, boolean expected) {
        fold.fold(text);
        assertThat((fold.features() & Features.DISGUISE) != 0).isEqualTo(expected);
    }
}
