package io.sluice.schemas.guidelines.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.content.Audience;
import io.sluice.schemas.content.ContentChange;
import io.sluice.schemas.content.ContentEvent;
import io.sluice.schemas.content.Surface;
import io.sluice.schemas.guidelines.Condition;
import io.sluice.schemas.guidelines.Facts;
import io.sluice.schemas.guidelines.condition.Compilation.Compiled;
import io.sluice.schemas.guidelines.condition.Compilation.Faulty;
import io.sluice.schemas.id.AccountId;
import io.sluice.schemas.id.ContentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionCompilerTest {

    private static final Map<String, Integer> HITS = Map.of("terms:offers", 2, "contact", 1);

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "hits['terms:offers'] > 1 && hits['contact'] > 0 => true",
                "hits['terms:offers'] + hits['contact'] > 3 => false",
                "hits['contact'] > 0 && hits['links'] == 0 => true",
                "hits['contact'] > 0 && (hits['links'] > 0 || surface == 'MOMENT') => true",
                "hits['contact'] > 0 && surface in ['COMMENT', 'PROFILE'] => false",
                "hits['contact'] > 0 && change == 'CREATED' && audience == 'PUBLIC' => true",
                "hits['contact'] > 0 && audience_size >= 500 && media_count == 0 => true",
                "hits['contact'] > 0 && platform == 'wechat' && !shared && reported => true",
                "hits['contact'] > 0 && counterpart_platform == '' => true",
                "hits['contact'] > 0 && text_length < 5 => true",
                "hits['contact'] > 0 && (reported ? text_length == 5 : shared) => false",
                "hits['contact'] > 0 && platform.startsWith('we') => true",
                "hits['contact'] > 0 && heads['spam-sms-en'] >= 0.8 => true",
                "hits['contact'] > 0 && heads['spam-sms-en'] >= 0.95 => false",
                "hits['contact'] > 0 && heads['not-looked'] > 0.0 => false",
            })
    void holdsExactlyWhenTheFactsSaySo(String source, boolean expected) {
        assertThat(compiled(source).holds(facts())).isEqualTo(expected);
    }

    @Test
    void namesTheHeadsThatItAsksFor() {
        Condition condition = compiled("hits['a'] > 0 && (heads['x'] > 0.5 || heads['y'] > 0.5)");
        assertThat(condition.heads()).containsExactlyInAnyOrder("x", "y");
        assertThat(condition.hitKeys()).containsExactly("a");
    }

    @Test
    void namesTheHitsThatItAsksFor() {
        assertThat(compiled("hits['a'] > 0 && (hits['b'] > 1 || hits['a'] > 3) && !reported")
                        .hitKeys())
                .containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "hits['a'] > 0 && hits['b'] == 0 => a",
                "hits['b'] == 0 && hits['a'] >= 1 => a",
                "hits['a'] > 0 && hits['b'] > 0 => a",
                "hits['a'] > 2 && (hits['b'] > 0 || hits['c'] > 0) => a",
                "reported && (hits['b'] > 0 || hits['c'] > 1) && hits['a'] > 0 => b c",
                "hits['a'] + hits['b'] > 1 => a b",
                "hits['a'] == 2 || 0 < hits['b'] => a b",
            })
    void isWokenOnlyByWhatItCannotHoldWithout(String source, String triggers) {
        assertThat(compiled(source).triggers()).containsExactlyInAnyOrder(triggers.split(" "));
    }

    @Test
    void isEqualToAnotherOfTheSameSource() {
        assertThat(compiled("hits['a'] > 0"))
                .isEqualTo(compiled("hits['a'] > 0"))
                .isNotEqualTo(compiled("hits['a'] > 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "hits['a'] > 0 && => 1 => 17 => mismatched input",
                "hits['a'] > 0 && surfaces == 'X' => 1 => 18 => undeclared reference to 'surfaces'",
                "hits['a'] => 1 => 5 => expected type 'bool'",
                "hits['a'] > 'x' => 1 => 11 => no matching overload",
                "hits['a'] / 2 > 0 => 1 => 11 => undeclared reference to '_/_'",
                "hits['a'] > 0 && platform.matches('x') => 1 => 34 => undeclared reference to 'matches'",
                "hits['a'] > 0 && hits.exists(k, true) => 1 => 29 => undeclared reference",
                "hits['a'] > 0 && hits[platform] > 0 => 1 => 23 => by a name in quotes",
                "'a' in hits => 1 => 8 => one signal",
                "hits['a'] > 0 && [1, 2][5] > 0 => 1 => 24 => only hits and heads can be asked by index",
                "hits['a'] > 0 && heads[platform] > 0.5 => 1 => 24 => by a name in quotes",
                "hits['a'] > 0 && 'x' in heads => 1 => 25 => one head",
                "hits['a'] > 0 && heads['x'] >= 'much' => 1 => 29 => no matching overload",
                "heads['x'] >= 0.5 => 1 => 1 => can hold without any signal",
                "hits['a'] > 3000000000 => 1 => 13 => too large",
                "hits['a'] > 0 && surface == 'PROFIL' => 1 => 29 => one of MESSAGE, GROUP_MESSAGE",
                "hits['a'] > 0 && change in ['MOVED'] => 1 => 29 => one of CREATED, EDITED, DELETED",
                "audience_size > 100 => 1 => 1 => can hold without any signal",
                "hits['a'] == 0 => 1 => 1 => can hold without any signal",
                "hits['a'] > 0 || hits['b'] == 0 => 1 => 1 => can hold without any signal",
                "hits['a'] >= 0 && reported => 1 => 1 => can hold without any signal",
                "hits['a'] + 1 > 0 => 1 => 1 => can hold without any signal",
                "hits['a'] > 0 ? shared : reported => 1 => 1 => can hold without any signal",
            })
    void saysWhereAnExpressionIsWrongAndWhy(String source, int line, int column, String reason) {
        assertThat(ConditionCompiler.compile(source))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.faults()).anySatisfy(fault -> {
                            assertThat(fault.reason()).contains(reason);
                            assertThat(fault.line()).isEqualTo(line);
                            assertThat(fault.column()).isEqualTo(column);
                        }));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 400, 5000})
    void refusesNestingWithoutEndInsteadOfFailing(int depth) {
        String source = "(".repeat(depth) + "hits['a'] > 0" + ")".repeat(depth);

        Compilation compilation = ConditionCompiler.compile(source);

        assertThat(compilation).isInstanceOf(depth == 50 ? Compilation.class : Faulty.class);
    }

    @Test
    void evaluatesTheLongestSumWithoutOverflow() {
        String source = "hits['contact'] > 0 && hits['a'] " + "+ 2147483647 ".repeat(140) + "> 0";
        assertThat(source.length()).isBetween(1500, ConditionCompiler.MAX_LENGTH);

        assertThat(ConditionCompiler.compile(source))
                .isInstanceOfSatisfying(
                        Compiled.class,
                        compiled ->
                                assertThat(compiled.condition().holds(facts())).isTrue());
    }

    private static Condition compiled(String source) {
        return switch (ConditionCompiler.compile(source)) {
            case Compiled(Condition condition) -> condition;
            case Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private static Facts facts() {
        ContentEvent event = new ContentEvent(
                new AccountId("a"),
                new ContentId("c"),
                0,
                ContentChange.CREATED,
                Surface.MOMENT,
                Audience.PUBLIC,
                500,
                "text",
                List.of(),
                "wechat",
                null,
                null,
                null,
                Instant.parse("2026-01-01T00:00:00Z"));
        return new Facts(event, true, HITS, Map.of("spam-sms-en", 0.9));
    }
}
