package io.sluice.classify.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.text.TextFold;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermIndexTest {

    private static final List<String> TERMS = List.of(
            "ass",
            "cock",
            "cum",
            "kill",
            "kill time",
            "scam*",
            "buy followers",
            "sex",
            "rape",
            "tit",
            "anal",
            "hell",
            "大麻",
            "法轮功",
            "加v信",
            "娃娃",
            "鸡",
            "傻逼",
            "日你",
            "травка");

    private final TextFold fold = new TextFold();
    private final TermHits hits = new TermHits();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "You ass!                     | ass",
                "KILL, kill and Kill          | KILL;kill;Kill",
                "scam scammer scamming        | scam;scammer;scamming",
                "buy -- followers today       | buy -- followers",
                "buy, followers               | buy, followers",
                "出售大麻和鸡                   | 大麻;鸡",
                "法輪功                        | 法輪功",
                "请加V信聊                      | 加V信",
                "купить травка!               | травка",
                "(sex)                        | sex",
                "性sex爱                       | sex",
                "kill🔥                        | kill",
            })
    void findsTermsWhereTheyStandInTheOriginal(String text, String expected) {
        assertThat(found(text, TERMS)).containsExactly(expected.split(";"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Scunthorpe",
        "She passed the class assignment",
        "a cocktail and a peacock in Middlesex",
        "document cumulative",
        "skill and overkill",
        "therapist drapes the title analysis",
        "hello shell Hellas",
        "Essex sextant grapes",
        "大家麻烦让一下",
        "травкадром",
    })
    void findsNothingInHarmlessWords(String text) {
        assertThat(found(text, TERMS)).isEmpty();
    }

    @Test
    void theLongestTermOfAGroupWins() {
        assertThat(found("I kill time, then kill", TERMS)).containsExactly("kill time", "kill");
    }

    @Test
    void termsOfDifferentGroupsDoNotHideEachOther() {
        TermIndexBuilder builder = new TermIndexBuilder();
        builder.addTerm("kill", 0, 0);
        builder.addTerm("kill time", 1, 1);
        assertThat(found("kill time", builder.build())).containsExactlyInAnyOrder("kill", "kill time");
    }

    @Test
    void literalsAreFoundInsideWords() {
        TermIndexBuilder builder = new TermIndexBuilder();
        builder.addLiteral("Count", 0, 0);
        assertThat(found("my accounts", builder.build())).containsExactly("count");
    }

    @Test
    void anIndexWithoutTermsFindsNothing() {
        TermIndexBuilder builder = new TermIndexBuilder();
        builder.addTerm("!!!", 0, 0);
        assertThat(found("any text!!!", builder.build())).isEmpty();
    }

    private List<String> found(String text, List<String> terms) {
        TermIndexBuilder builder = new TermIndexBuilder();
        for (int i = 0; i < terms.size(); i++) {
            builder.addTerm(terms.get(i), i, 0);
        }
        return found(text, builder.build());
    }

    private List<String> found(String text, TermIndex index) {
        index.scan(fold.fold(text), hits);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            found.add(text.substring(hits.start(i), hits.wordEnd(i)));
        }
        return found;
    }
}
