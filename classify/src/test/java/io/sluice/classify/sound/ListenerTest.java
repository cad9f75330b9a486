package io.sluice.classify.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerTest {

    private static final List<String> TERMS = List.of("代开发票", "老虎机", "赌博群", "银行卡号", "海洛因", "大麻", "带人去砍", "老虎");

    private final TextFold fold = new TextFold();
    private final Listener listener = new Listener();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "带开罚票             | 带开罚票 guessed",
                "代开罚票吗           | 代开罚票 certain",
                "玩佬唬鸡赢钱         | 佬唬鸡 guessed",
                "堵脖群               | 堵脖群 guessed",
                "😀堵脖群😀            | 堵脖群 guessed",
                "出hai洛因            | hai洛因 guessed",
                "出 hai luo yin 加我   | hai luo yin guessed",
                "出hailuoyin加我      | hailuoyin guessed",
                "出da麻               | da麻 guessed",
                "出dama加我           | dama guessed",
                "引行咔号             | 引行咔号 guessed",
                "引杭咔号             | 引杭咔号 guessed",
            })
    void hearsWhatIsWrittenWithOtherCharacters(String text, String expected) {
        assertThat(heard(text)).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "代开发票",
        "老虎机",
        "带人去看房",
        "他回答吗",
        "打骂孩子",
        "老胡",
        "dama, great brand",
    })
    void hearsNothingInTheTermsThemselvesNorInOrdinaryWords(String text) {
        assertThat(heard(text)).isEmpty();
    }

    @Test
    void letsMostTextsPassAtOnce() {
        SoundIndex index = index();

        assertThat(index.mayBeHeardIn(fold.fold("今天天气真好，我们去公园吧"))).isFalse();
        assertThat(index.mayBeHeardIn(fold.fold("一起玩佬唬鸡"))).isTrue();
        assertThat(index.mayBeHeardIn(fold.fold("一起玩老虎机，加银行卡号"))).isFalse();
        assertThat(index.mayBeHeardIn(fold.fold("一起玩老虎机，加银行咔号"))).isTrue();
    }

    private List<String> heard(String text) {
        List<String> heard = new ArrayList<>();
        listener.listen(
                fold.fold(text),
                index(),
                (number, start, end, certain) ->
                        heard.add(text.substring(start, end).strip() + (certain ? " certain" : " guessed")));
        return heard;
    }

    private static SoundIndex index() {
        SoundIndexBuilder builder = new SoundIndexBuilder();
        for (int i = 0; i < TERMS.size(); i++) {
            builder.addTerm(TERMS.get(i), i, 0);
        }
        return builder.build();
    }
}
