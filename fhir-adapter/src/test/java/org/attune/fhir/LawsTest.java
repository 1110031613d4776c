package org.attune.fhir;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.fhir.server.BearerToken;
import org.attune.fhir.server.Credentials;
import org.attune.fhir.server.Deadline;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class LawsTest {

  private static final JavaClasses ADAPTER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.attune.fhir");

  /** What asks the machine for the time; only a deadline may, on the monotonic clock. */
  private static final Set<String> CLOCKS =
      Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone", "system");

  @Test
  void theLawsAreHeldAgainstRealClasses() {
    assertThat(ADAPTER.size()).isGreaterThan(40);
  }

  @Test
  void theAdapterKnowsNeitherDroolsNorSpringNorALogger() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.drools..",
            "org.kie..",
            "org.springframework..",
            "jakarta.servlet..",
            "org.slf4j..",
            "java.util.logging..")
        .check(ADAPTER);
  }

  @Test
  void ofTheRulesTheAdapterKnowsTheFactsAlone() {
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "are of the rules but no facts",
                type ->
                    type.getPackageName().startsWith("org.attune.rules")
                        && !type.getPackageName().equals("org.attune.rules.fact")))
        .check(ADAPTER);
  }

  @Test
  void thereIsOneMappingAndHapiIsNoPartOfIt() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.attune.fhir.drafts..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..", "com.fasterxml..")
        .check(ADAPTER);
  }

  @Test
  void noTokenOutlivesItsCall() {
    noFields()
        .that()
        .haveRawType(BearerToken.class)
        .or()
        .haveRawType(Credentials.class)
        .should()
        .beStatic()
        .check(ADAPTER);
    classes()
        .that()
        .areAssignableTo(BearerToken.class)
        .or()
        .areAssignableTo(Credentials.class)
        .should()
        .notBeAssignableTo(Serializable.class)
        .check(ADAPTER);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> marked =
        ADAPTER.stream()
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());

    assertThat(ADAPTER).extracting(JavaClass::getPackageName).isSubsetOf(marked);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Base)").check(ADAPTER);
  }

  @Test
  void onlyADeadlineAsksTheClock() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Deadline.class)
        .should(
            callMethodWhere(
                describe(
                    "asks the clock",
                    (JavaMethodCall call) ->
                        CLOCKS.contains(call.getName())
                            && resideInAPackage("java..").test(call.getTargetOwner()))))
        .check(ADAPTER);
  }

  @Test
  void nothingPrintsOrThrowsGenerically() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ADAPTER);
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ADAPTER);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.attune.fhir.(*)..").should().beFreeOfCycles().check(ADAPTER);
  }
}
