package se.klubba.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who may know whom in the server.
class ArchitectureTest {

    private static final List<String> FEATURES =
            List.of(
                    "meeting",
                    "ballot",
                    "minutes",
                    "document",
                    "editions",
                    "files",
                    "identity",
                    "papers",
                    "planning",
                    "signing",
                    "archive",
                    "directory",
                    "teams",
                    "calling",
                    "dispatch");

    private static final JavaClasses APP =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("se.klubba.app");

    /// A pool, or the transaction that somebody is in, may be handed on; nothing may be asked of it.
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
                                .and(not(type(io.vertx.sqlclient.Pool.class)))
                                .and(not(type(io.vertx.sqlclient.SqlClient.class))))
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
    void features_do_not_know_each_other() {
        for (var feature : FEATURES) {
            var others =
                    FEATURES.stream()
                            .filter(other -> !other.equals(feature))
                            .map(other -> "se.klubba.app." + other + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("se.klubba.app." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(APP);
        }
    }

    @Test
    void what_all_use_knows_none_of_them() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.klubba.app.json..",
                        "se.klubba.app.problem..",
                        "se.klubba.app.jobs..",
                        "se.klubba.app.sealing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        FEATURES.stream()
                                .map(feature -> "se.klubba.app." + feature + "..")
                                .toArray(String[]::new))
                .check(APP);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("se.klubba.app.(*)..").should().beFreeOfCycles().check(APP);
    }

    @Test
    void one_log_is_written_and_nothing_to_the_console_but_by_the_programs_themselves() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
                .check(APP);
        noClasses()
                .that()
                .resideOutsideOfPackage("se.klubba.app")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
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
