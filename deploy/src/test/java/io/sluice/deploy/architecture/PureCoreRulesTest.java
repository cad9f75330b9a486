package io.sluice.deploy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.sluice.deploy.architecture.ProductionClasses.STAGES;
import static io.sluice.deploy.architecture.ProductionClasses.STAGE_TOPOLOGIES;
import static io.sluice.deploy.architecture.ProductionClasses.WRITTEN;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The same input gives the same output: in the stages' cores time is the record's, and nothing is left to chance. */
final class PureCoreRulesTest {

    private static final DescribedPredicate<JavaMethodCall> READS_THE_WALL_CLOCK =
            DescribedPredicate.describe("read the wall clock", call -> {
                String owner = call.getTargetOwner().getFullName();
                return (owner.startsWith("java.time.") && call.getName().equals("now"))
                        || (owner.equals("java.lang.System")
                                && (call.getName().equals("currentTimeMillis")
                                        || call.getName().equals("nanoTime")));
            });

    private static final DescribedPredicate<JavaMethodCall> ROLLS_DICE = DescribedPredicate.describe(
            "call Math.random or shuffle",
            call -> call.getTargetOwner().isEquivalentTo(Math.class)
                            && call.getName().equals("random")
                    || call.getTargetOwner().getFullName().equals("java.util.Collections")
                            && call.getName().equals("shuffle"));

    @Test
    void coresDoNotReadTheWallClock() {
        cores().should().callMethodWhere(READS_THE_WALL_CLOCK).check(WRITTEN);
        cores().should().dependOnClassesThat().areAssignableTo(Clock.class).check(WRITTEN);
    }

    @Test
    void coresLeaveNothingToChance() {
        cores().should().callMethodWhere(ROLLS_DICE).check(WRITTEN);
        cores().should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Random.class,
                        RandomGenerator.class,
                        SecureRandom.class,
                        SplittableRandom.class,
                        ThreadLocalRandom.class,
                        UUID.class)
                .check(WRITTEN);
    }

    private static GivenClassesConjunction cores() {
        return noClasses().that().resideInAnyPackage(STAGES).and().resideOutsideOfPackage(STAGE_TOPOLOGIES);
    }
}
