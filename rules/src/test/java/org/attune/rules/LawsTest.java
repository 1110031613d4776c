package org.attune.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.rules.engine.DroolsRuleEngine;
import org.attune.rules.engine.SafetyAlone;
import org.attune.rules.fact.Facts;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class LawsTest {

  private static final JavaClasses RULES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.attune.rules");

  /** What asks the machine for the time; everything is evaluated as of a given instant. */
  private static final Set<String> CLOCKS =
      Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone", "system");

  @Test
  void theLawsAreHeldAgainstRealClasses() {
    assertThat(RULES.size()).isGreaterThan(100);
  }

  @Test
  void rulesKnowNeitherFhirNorSpringNorJson() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "ca.uhn.fhir..",
            "org.hl7.fhir..",
            "org.springframework..",
            "jakarta.servlet..",
            "tools.jackson..",
            "com.fasterxml..",
            "org.slf4j..")
        .check(RULES);
  }

  @Test
  void onlyTheEngineKnowsDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.attune.rules.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(RULES);
  }

  @Test
  void theEngineShowsOnlyItsFactories() {
    classes()
        .that()
        .resideInAPackage("org.attune.rules.engine..")
        .and()
        .doNotBelongToAnyOf(DroolsRuleEngine.class, SafetyAlone.class)
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .notBePublic()
        .check(RULES);
  }

  @Test
  void factsAndFindingsArePlainValues() {
    classes()
        .that()
        .resideInAnyPackage("org.attune.rules.fact..", "org.attune.rules.finding..")
        .and()
        .doNotBelongToAnyOf(Facts.class)
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .check(RULES);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage("org.attune.rules.fact..", "org.attune.rules.finding..")
        .and()
        .areDeclaredInClassesThat()
        .areNotAssignableTo(Facts.Builder.class)
        .should()
        .haveModifier(FINAL)
        .check(RULES);
  }

  @Test
  void factsAndFindingsRestOnTheJdkAlone() {
    classes()
        .that()
        .resideInAnyPackage("org.attune.rules.fact..", "org.attune.rules.finding..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "org.attune.rules.fact..", "org.attune.rules.finding..")
        .check(RULES);
    noClasses()
        .that()
        .resideInAPackage("org.attune.rules.fact..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.attune.rules.finding..")
        .check(RULES);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> marked =
        RULES.stream()
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());

    assertThat(RULES).extracting(JavaClass::getPackageName).isSubsetOf(marked);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Base)").check(RULES);
  }

  @Test
  void nothingAsksTheClock() {
    noClasses()
        .should(
            callMethodWhere(
                describe(
                    "asks the clock",
                    (JavaMethodCall call) ->
                        CLOCKS.contains(call.getName())
                            && resideInAPackage("java..").test(call.getTargetOwner()))))
        .check(RULES);
  }

  @Test
  void nothingPrintsOrThrowsGenerically() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(RULES);
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(RULES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.attune.rules.(*)..").should().beFreeOfCycles().check(RULES);
  }
}
