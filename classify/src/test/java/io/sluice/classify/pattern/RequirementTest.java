package io.sluice.classify.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.sluice.classify.text.FoldedText;
import io.sluice.classify.text.TextFold;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

    private static final String[] PIECES = {
        "abc",
        "kill",
        "赌博",
        "代",
        "(abc|kill)",
        "(?:赌|博)",
        "\\d{2,3}",
        "\\d",
        "[0-9]+",
        ".",
        "x?",
        "abc*",
        "(kill)?",
        "(?i:Abc)",
        "|",
        "\\s",
        "-",
        "[a-k]{2}",
        "(ki|(ll|abc))+",
        "\\bkill\\b",
        "^",
        "(?:a|b|)",
        "\\Qkill\\E",
        "é",
        "{",
        "\\x{61}",
        "[$€]",
        "[❄$] ?",
        "%",
        "%+",
        "%?",
        "\\.",
        "Ⓐ",
        "[Ⓐ%]",
        "(?:\\d ?){3}",
        "(?:\\d|x){2}",
        "(\\d){3}",
        "(?:[0-9][ -]?){2,}",
        "\\053abc",
        "\\0611"
    };
    private static final String[] TEXTS = {
        "abc", "kill", "赌博", "代", "赌", "博", "12", "345", "7", " ", "-", "x", "a", "l", "é", "ABC", "$", "❄", "%", ".",
        "ⓐ", "1 2 3", "+", "11"
    };

    @ParameterizedTest(name = "{0} requires {1}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "(?i)verify.{0,20}account ¦ (verify & account)",
                "(?i)\\b(confirm|verify)\\b.{0,40}\\byour\\b ¦ ((confirm | verify) & your)",
                "colou?r ¦ colo",
                "ab*cdef ¦ cdef",
                "(abc)?defg ¦ defg",
                "(abc)+de ¦ abc",
                "(?P<x>win|won) prize ¦ ((win | won) & prize)",
                "刷单|日结.*元 ¦ (刷单 | (日结 & 元))",
                "[a-z]+bank ¦ bank",
                "x{2,3}yzz ¦ yzz",
                "\\p{Han}{2}贷款\\d+ ¦ (贷款 & 1 digits)",
                "\\d{6,} ¦ 6 digits",
                "[0-9]+%? ¦ 1 digits",
                "\\d{4}|\\d{2,9} ¦ (4 digits | 2 digits)",
                "[a-z]+ ¦ nothing",
                "(abc)? ¦ nothing",
                "abc|.* ¦ nothing",
                "a{0,1} ¦ nothing",
                "(abc|) ¦ nothing",
                "\\Qabc\\E? ¦ nothing",
                "(a{|b)} ¦ nothing",
                "word|\\w+ ¦ nothing",
                "é ¦ nothing",
                "[$£€] ?\\d{3} ¦ (one of $£€ & 3 digits)",
                "[$£€]?abc ¦ abc",
                "[^$] ¦ nothing",
                "[$-/] ¦ nothing",
                "[$x] ¦ nothing",
                "[💊] ¦ nothing",
                "\\d{1,3} ?% a day ¦ (1 digits & one of % & day)",
                "(?:\\.\\d+)?%?abc ¦ abc",
                "v\\.com ¦ (one of . & com)",
                "Ⓐ ¦ nothing",
                "(?:\\d[ -]?){11} ¦ 1 digits",
                "(\\d){3} ¦ 1 digits",
                "\\053abc ¦ abc",
            })
    void readsWhatAPatternRequires(String regex, String expected) {
        assertThat(describe(RequirementReader.read(regex))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20_261_123})
    void everyTextThatMatchesMeetsTheRequirement(long seed) {
        Random random = new Random(seed);
        TextFold fold = new TextFold();
        int matches = 0;
        for (int i = 0; i < 3_000; i++) {
            String regex = join(random, PIECES, 5);
            Pattern pattern;
            try {
                pattern = Pattern.compile("(?i)" + regex);
            } catch (RuntimeException e) {
                continue;
            }
            Gate gate = Gate.of(RequirementReader.read(pattern.pattern()));
            for (int k = 0; k < 20; k++) {
                String text = join(random, TEXTS, 8);
                if (pattern.matcher(text).find()) {
                    FoldedText folded = fold.fold(text);
                    String words = new String(folded.chars(), 0, folded.length());
                    BitSet found = new BitSet();
                    for (int literal = 0; literal < gate.literals().size(); literal++) {
                        found.set(
                                literal,
                                words.contains(gate.literals().get(literal).toLowerCase(Locale.ROOT)));
                    }
                    boolean met = gate.isOpen(found, 0, longestNumber(text), text);
                    assertThat(found.stream().noneMatch(gate::isTelling)
                                    && !gate.mayOpenWithoutLiteral(longestNumber(text)))
                            .isFalse();
                    assertThat(met).as("seed %d: %s on %s", seed, regex, text).isTrue();
                    matches++;
                }
            }
        }
        assertThat(matches).isGreaterThan(100);
    }

    private static int longestNumber(String text) {
        return text.chars()
                .mapToObj(c -> Character.isDigit(c) ? "1" : " ")
                .collect(Collectors.joining())
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String join(Random random, String[] pieces, int most) {
        StringBuilder joined = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            joined.append(pieces[random.nextInt(pieces.length)]);
        }
        return joined.toString();
    }

    private static String describe(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Literal(String text) -> text;
            case Requirement.Digits(int run) -> run + " digits";
            case Requirement.Sign(String signs) -> "one of " + signs;
            case Requirement.AllOf(var parts) ->
                parts.stream().map(RequirementTest::describe).collect(Collectors.joining(" & ", "(", ")"));
            case Requirement.AnyOf(var parts) ->
                parts.stream().map(RequirementTest::describe).collect(Collectors.joining(" | ", "(", ")"));
            case Requirement.Nothing() -> "nothing";
        };
    }
}
