package io.sluice.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.schemas.deadletter.RefusalReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class SummaryTest {

    @Test
    void isGoodWhenEveryRecordIsAccountedForAndTheStatesAgree() {
        assertThat(summary(100, 97, 3, 3, List.of()).isGood()).isTrue();
    }

    @Test
    void isNotGoodWhenARecordIsMissing() {
        assertThat(summary(101, 97, 3, 3, List.of()).isGood()).isFalse();
        assertThat(summary(100, 96, 3, 3, List.of()).isGood()).isFalse();
    }

    @Test
    void isNotGoodWhenADeadLetterWasCountedAndIsNotThere() {
        assertThat(summary(100, 97, 3, 2, List.of()).isGood()).isFalse();
    }

    @Test
    void isNotGoodWhenTheStatesDisagree() {
        Summary summary = summary(100, 97, 3, 3, List.of("account one stands differently"));
        assertThat(summary.isGood()).isFalse();
        assertThat(new SummaryText(Palette.NONE, 80).of(summary))
                .anySatisfy(line -> assertThat(line).contains("✗").contains("do not agree"))
                .anySatisfy(line -> assertThat(line).contains("account one stands differently"));
    }

    @Test
    void breaksItsLinesToFit() {
        assertThat(new SummaryText(Palette.NONE, 40).of(summary(100, 97, 3, 3, List.of())))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    }

    @Test
    void saysTheSameInJson() {
        assertThat(summary(100, 97, 3, 3, List.of()).toJson().toString())
                .contains("\"complete\":true", "\"received\":100", "\"deadLettersByReason\":{\"EMPTY\":3}");
    }

    private static Summary summary(long received, long decided, long refused, int letters, List<String> faults) {
        Progress progress = new Progress(
                100, 100, received, decided, 0, refused, Examples.LOOKS, Examples.NOON, Duration.ofSeconds(5));
        Seen seen = new Seen(Map.of(), Map.of(), Map.of(RefusalReason.EMPTY, letters), Map.of(), 0, 0, List.of());
        return new Summary(progress, seen, Duration.ofSeconds(7), faults, OptionalLong.of(300 << 20));
    }
}
