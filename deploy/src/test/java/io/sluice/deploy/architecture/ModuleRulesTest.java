package io.sluice.deploy.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.sluice.deploy.architecture.ProductionClasses.AVRO;
import static io.sluice.deploy.architecture.ProductionClasses.STAGES;
import static io.sluice.deploy.architecture.ProductionClasses.STAGE_TOPOLOGIES;
import static io.sluice.deploy.architecture.ProductionClasses.WRITTEN;
import static io.sluice.deploy.architecture.ProductionClasses.inFileNamed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModuleRulesTest {

    private static final String KAFKA = "org.apache.kafka..";

    @ParameterizedTest
    @CsvSource({
        "schemas, ingest",
        "schemas, classify",
        "schemas, enforce",
        "schemas, deploy",
        "ingest, classify",
        "ingest, enforce",
        "ingest, deploy",
        "classify, ingest",
        "classify, enforce",
        "classify, deploy",
        "enforce, ingest",
        "enforce, classify",
        "enforce, deploy",
    })
    void modulesDependOnlyOnTheContract(String module, String other) {
        noClasses()
                .that()
                .resideInAPackage("io.sluice." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.sluice." + other + "..")
                .allowEmptyShould(true)
                .check(WRITTEN);
    }

    @Test
    void onlyTheTopologiesOfTheStagesKnowKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(STAGES)
                .and()
                .resideOutsideOfPackage(STAGE_TOPOLOGIES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(KAFKA)
                .check(WRITTEN);
    }

    @Test
    void onlyTheWireTheTopicsAndTheFeedsOfTheContractKnowKafka() {
        noClasses()
                .that()
                .resideInAPackage("io.sluice.schemas..")
                .and()
                .resideOutsideOfPackages(
                        "io.sluice.schemas.wire..",
                        "io.sluice.schemas.topics..",
                        "io.sluice.schemas.topology..",
                        "io.sluice.schemas.guidelines.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(KAFKA)
                .check(WRITTEN);
    }

    @Test
    void onlyTheEncodersKnowTheRuntimeOfNetworks() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.sluice.classify.encoder..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .check(WRITTEN);
    }

    @Test
    void onlyContractsTouchGeneratedAvro() {
        noClasses()
                .that(inFileNamed("Contract")
                        .or(resideInAnyPackage("io.sluice.schemas.wire.."))
                        .negate())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(AVRO)
                .check(WRITTEN);
    }
}
