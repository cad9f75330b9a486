package io.sluice.deploy.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every class that ships, of all modules, read once. */
final class ProductionClasses {

    static final String AVRO = "io.sluice.avro..";
    static final String[] STAGES = {"io.sluice.ingest..", "io.sluice.classify..", "io.sluice.enforce.."};
    static final String STAGE_TOPOLOGIES = "io.sluice.*.topology..";

    /** All but what the build generates from the Avro schemas. */
    static final JavaClasses WRITTEN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/io/sluice/avro/"))
            .importPackages("io.sluice");

    private ProductionClasses() {}

    /** A class, or one inside it, whose file's name ends so. */
    static DescribedPredicate<JavaClass> inFileNamed(String ending) {
        return DescribedPredicate.describe(
                "in a file named *" + ending,
                type -> outermost(type).getSimpleName().endsWith(ending));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ProductionClasses::outermost).orElse(type);
    }
}
