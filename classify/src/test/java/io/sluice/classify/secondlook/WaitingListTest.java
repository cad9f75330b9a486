package io.sluice.classify.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.classify.secondlook.WaitingList.Shedding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingListTest {

    private static final LookRules RULES = new LookRules(2, 4, Duration.ofSeconds(5), 3, Duration.ofMinutes(1));

    private final WaitingList list = new WaitingList(RULES, 0);

    @Test
    void givesTheGravestHarmItsTurnFirstAndOfEqualOnesWhoCameFirst() {
        List<Place> places = Stream.of(at(1, 10, 1), at(3, 30, 2), at(3, 20, 3), at(2, 5, 4))
                .peek(list::add)
                .toList();

        assertThat(list.next()).containsExactly(places.get(2), places.get(1));
        assertThat(list.next()).containsExactly(places.get(3), places.get(0));
        assertThat(list.next()).isEmpty();
    }

    @Test
    void shedsTheLeastHarmfulOfTooMany() {
        for (int i = 1; i <= 5; i++) {
            list.add(at(i, 0, i));
        }

        assertThat(list.shedOne(1)).map(Shedding::from).contains(at(1, 0, 1));
        assertThat(list.shedOne(1)).isEmpty();
        assertThat(list.waiting()).isEqualTo(4);
        assertThat(list.shed()).isEqualTo(1);
    }

    @Test
    void shedsWhoHasWaitedForTooLong() {
        list.add(at(1, 1_000, 1));
        list.add(at(9, 2_000, 2));

        assertThat(list.shedOne(6_000)).isEmpty();
        assertThat(list.shedOne(6_001)).map(Shedding::from).contains(at(1, 1_000, 1));
        assertThat(list.shedOne(6_001)).isEmpty();
        assertThat(list.oldest(6_001)).isEqualTo(2_000);
    }

    @Test
    void doesNotHoldAgainstAnybodyThatNothingRan() {
        WaitingList restored = new WaitingList(RULES, 100_000);
        restored.add(at(1, 1_000, 1));

        assertThat(restored.shedOne(105_000)).isEmpty();
        assertThat(restored.shedOne(105_001)).isPresent();
    }

    @Test
    void looksAtWhatWasShedWhenNobodyElseWaits() {
        list.add(at(1, 0, 1));
        Place shed = list.shedOne(6_000).orElseThrow().to();
        list.add(at(0.5, 6_000, 2));

        assertThat(list.next()).containsExactly(at(0.5, 6_000, 2));
        assertThat(list.next()).containsExactly(shed);
        assertThat(list.shed()).isZero();
    }

    @Test
    void forgetsTheLeastHarmfulOfTooManyThatWereShedAndWhoWaitsForEver() {
        for (int i = 1; i <= 4; i++) {
            list.add(at(i, 0, i).asShed());
        }

        assertThat(list.forgetOne(1)).contains(at(1, 0, 1).asShed());
        assertThat(list.forgetOne(1)).isEmpty();
        assertThat(list.forgetOne(60_001)).contains(at(2, 0, 2).asShed());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNobodyAndNeverHoldsMoreThanItMay(long seed) {
        Random random = new Random(seed);
        Set<Long> came = new HashSet<>();
        Set<Long> left = new HashSet<>();
        for (long now = 0; now < 200_000; now += 1 + random.nextInt(900)) {
            if (random.nextInt(3) > 0) {
                list.add(at(random.nextInt(5), now, now));
                came.add(now);
            } else {
                list.next()
                        .forEach(place -> assertThat(left.add(place.offset())).isTrue());
            }
            while (list.shedOne(now).isPresent()) {
                assertThat(list.shed()).isPositive();
            }
            Optional<Place> forgotten = list.forgetOne(now);
            while (forgotten.isPresent()) {
                assertThat(left.add(forgotten.get().offset())).isTrue();
                forgotten = list.forgetOne(now);
            }
            assertThat(list.waiting()).isLessThanOrEqualTo(RULES.mostWaiting());
            assertThat(list.shed()).isLessThanOrEqualTo(RULES.mostShed());
        }
        assertThat(left.size() + list.waiting() + list.shed()).isEqualTo(came.size());
        assertThat(came).containsAll(left);
    }

    @Test
    void keysAreOrderedAsPlacesAreAndCanBeReadBack() {
        Random random = new Random(17);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Place place = at(random.nextInt(4) * random.nextDouble(), random.nextInt(3), i);
            places.add(random.nextBoolean() ? place : place.asShed());
        }

        assertThat(places).allSatisfy(place -> assertThat(Place.of(place.key())).isEqualTo(place));
        assertThat(places.stream()
                        .sorted((one, other) -> Arrays.compareUnsigned(one.key(), other.key()))
                        .toList())
                .isEqualTo(places.stream().sorted().toList());
    }

    private static Place at(double harm, long arrivedAt, long offset) {
        return new Place(false, harm, arrivedAt, offset);
    }
}
