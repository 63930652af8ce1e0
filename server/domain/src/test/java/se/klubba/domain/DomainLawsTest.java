package se.klubba.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the domain may know: a few packages of the JDK, and no clock or chance of its own. That its compile class path
/// is empty is seen to by the enforcer in the module's pom.
class DomainLawsTest {

    private static final JavaClasses DOMAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("se.klubba.domain");

    @Test
    void the_domain_is_plain_java() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "se.klubba.domain..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.math..",
                        "java.nio.charset..",
                        "java.security..")
                .allowEmptyShould(true)
                .check(DOMAIN);
    }

    /// What a text is, what a body is: each can be read and proved by itself.
    @Test
    void texts_bodies_and_ids_know_only_themselves() {
        for (var alone : List.of("minutes", "body", "id")) {
            classes()
                    .that()
                    .resideInAPackage("se.klubba.domain." + alone + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "se.klubba.domain." + alone + "..", "se.klubba.domain.id..", "java..")
                    .check(DOMAIN);
        }
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("se.klubba.domain.(*)..").should().beFreeOfCycles().check(DOMAIN);
    }

    @Test
    void time_and_chance_come_from_outside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class, java.security.SecureRandom.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .allowEmptyShould(true)
                .check(DOMAIN);
    }
}
