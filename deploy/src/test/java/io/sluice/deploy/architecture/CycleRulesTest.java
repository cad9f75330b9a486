package io.sluice.deploy.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.sluice.deploy.architecture.ProductionClasses.WRITTEN;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

final class CycleRulesTest {

    @Test
    void packagesFormNoCircles() {
        slices().matching("io.sluice.(**)").should().beFreeOfCycles().check(WRITTEN);
    }

    @Test
    void filesFormNoCircles() {
        slices().assignedFrom(new ByFile()).should().beFreeOfCycles().check(WRITTEN);
    }

    private static final class ByFile implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(ProductionClasses.outermost(type).getFullName());
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }
}
