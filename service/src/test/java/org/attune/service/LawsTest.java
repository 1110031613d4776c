package org.attune.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

final class LawsTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.attune.service");

  @Test
  void theLawsAreHeldAgainstRealClasses() {
    assertThat(SERVICE.size()).isGreaterThan(80);
  }

  @Test
  void featuresAreFreeOfCycles() {
    slices().matching("org.attune.service.(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void cardsAndDecisionsDoNotKnowEachOtherAndOnlyTheHookKnowsBoth() {
    noClasses()
        .that()
        .resideInAPackage("..card..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..decision..")
        .check(SERVICE);
    noClasses()
        .that()
        .resideInAPackage("..decision..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..card..")
        .check(SERVICE);
  }

  @Test
  void theServiceKnowsNeitherFhirModelsNorDrools() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.hl7.fhir..",
            "ca.uhn.fhir..",
            "org.drools..",
            "org.kie..",
            "tools.jackson.databind..")
        .check(SERVICE);
  }

  @Test
  void whatIsShownIsDecidedWithoutSpringAndWithoutTheRecord() {
    noClasses()
        .that()
        .resideInAnyPackage("..attention..", "..card..", "..json..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "jakarta.servlet..", "org.attune.fhir.mapping..")
        .check(SERVICE);
  }

  @Test
  void thereIsOneClock() {
    for (Class<?> time :
        new Class<?>[] {
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class
        }) {
      noClasses().should().callMethod(time, "now").check(SERVICE);
    }
    noClasses()
        .that()
        .doNotHaveSimpleName("ServiceClock")
        .should()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(SERVICE);
  }

  @Test
  void onlyTheCommandLineWritesToTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(SERVICE);
  }

  @Test
  void thereIsOneLogger() {
    noClasses()
        .that()
        .doNotHaveSimpleName("EventLog")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.slf4j..")
        .check(SERVICE);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(SERVICE);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .check(SERVICE);
  }

  @Test
  void nothingGenericIsThrown() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(SERVICE);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Base")
        .check(SERVICE);
    noClasses().should().haveSimpleNameContaining("Alert").check(SERVICE);
  }

  @Test
  void everyPackageSaysThatNothingIsNull() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .check(SERVICE);
  }
}
