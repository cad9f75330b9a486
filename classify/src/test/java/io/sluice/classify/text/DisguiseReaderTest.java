package io.sluice.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguiseReaderTest {

    private final SpelledText spelled = new SpelledText();
    private final DisguiseReader reader = new DisguiseReader();

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "k i l l yourself     ¦ kill yourself",
                "k.i.l.l              ¦ kill",
                "s-c-a-m              ¦ scam",
                "k i l l  y o u       ¦ kill you",
                "sc4m                 ¦ scam",
                "fr33 c@sh            ¦ free cash",
                "$ex                  ¦ sex",
                "bitche$              ¦ bitches",
                "k!ll them!           ¦ kill them",
                "k1ll                 ¦ kill",
                "ki11er               ¦ killer",
                "coooool              ¦ cool",
                "loooser              ¦ loser",
                "faaaack              ¦ fack",
                "f*ck f**k            ¦ fck fk",
                "k🔥i🔥l🔥l             ¦ kill",
                "рaypal               ¦ paypal",
                "buy сосаіnе now      ¦ buy cocaine now",
                "赌*博*网站            ¦ 赌博网站",
                "赌🔥博                ¦ 赌博",
                "赌|博                 ¦ 赌博",
                "加 微 信              ¦ 加微信",
                "法，轮，功             ¦ 法轮功",
                "加 微信                ¦ 加微信",
                "pay $100 in 2024      ¦ pay 100 in 2024",
                "win 10000 at 3pm      ¦ win 10000 at epm",
                "k.i.l.l y.o.u         ¦ kill you",
                "I   w i l l   g o     ¦ i will go",
                "b|i|t|c|h             ¦ bitch",
                "c0c41n3               ¦ cocaine",
                "贝者博                 ¦ 赌博",
                "讠正亻牛               ¦ 证件",
                "赌|博                  ¦ 赌博",
                "卖🔫                   ¦ 卖枪",
                "操你🐴的               ¦ 操你马的",
                "eat my 🍆 now          ¦ eat my dick now",
                "👳 are fools           ¦ muslims are fools",
            })
    void readsAsAPersonDoes(String text, String expected) {
        assertThat(readingsOf(text)).contains(expected);
    }

    @ParameterizedTest(name = "{0} stays")
    @CsvSource(
            delimiter = '¦',
            value = {
                "он взял рот          ¦ он взял рот",
                "很大，麻烦            ¦ 很大 麻烦",
                "很大！麻烦            ¦ 很大 麻烦",
                "很大 麻烦了           ¦ 很大 麻烦了",
                "A55 road             ¦ a55 road",
                "call 555 1234        ¦ call 555 1234",
                "甲|乙级别              ¦ 甲乙级别",
                "happy 🎂 day          ¦ happy day",
            })
    void leavesAloneWhatIsNoDisguise(String text, String expected) {
        assertThat(readingsOf(text)).containsOnly(expected);
    }

    private List<String> readingsOf(String text) {
        reader.read(spelled.spell(text), false);
        List<String> readings = new ArrayList<>();
        readings.add(new String(reader.first().chars(), 0, reader.first().length()).strip());
        if (reader.readsTwoWays()) {
            readings.add(new String(reader.second().chars(), 0, reader.second().length()).strip());
        }
        return readings;
    }
}
