package se.klubba.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Who may know whom in the server.
class ArchitectureTest {

    private static final JavaClasses APP =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("se.klubba.app");

    /// A pool may be handed on, nothing may be asked of it.
    @Test
    void sql_stands_only_in_classes_that_say_so() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Pg")
                .and()
                .resideOutsideOfPackage("se.klubba.app.database")
                // The columns of a statement, kept beside the class that holds it.
                .and()
                .doNotHaveSimpleName("EventBatch")
                .and()
                .doNotHaveSimpleName("StepColumns")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "io.vertx.sqlclient..", "io.vertx.pgclient..", "java.sql..")
                                .and(not(type(io.vertx.sqlclient.Pool.class))))
                .check(APP);
    }

    @Test
    void features_do_not_know_the_gateway() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.klubba.app", "se.klubba.app.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.klubba.app.gateway..")
                .check(APP);
    }

    @Test
    void the_database_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("se.klubba.app.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.klubba.domain..",
                        "se.klubba.app.meeting..",
                        "se.klubba.app.minutes..",
                        "se.klubba.app.gateway..")
                .check(APP);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Service|Impl|DTO|Dto)(\\$.*)?")
                .check(APP);
    }
}
