package org.attune.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.rules.fact.FactKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every template keeps to the prefetch subset of CDS Hooks 2.0 and to the search parameters that
 * FHIR R4 defines; HAPI's model of R4 is the witness.
 */
class TemplateLawTest {

  private static final FhirContext R4 = FhirContext.forR4Cached();
  private static final Set<RestSearchParameterTypeEnum> SUBSET =
      EnumSet.of(RestSearchParameterTypeEnum.REFERENCE, RestSearchParameterTypeEnum.TOKEN);

  static Stream<Read> reads() {
    Set<String> tokens = Set.of("context.patientId", "context.userId");
    return ReadPlan.of(EnumSet.allOf(FactKind.class), tokens).reads().stream();
  }

  static Stream<Read> searches() {
    return reads().filter(Read::search);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void holdsOnlyTokensOfTheRootOfTheContext(Read read) {
    assertThat(read.tokens()).isNotEmpty();
    assertThat(read.tokens()).allMatch(token -> token.matches("context\\.(patientId|userId)"));
    assertThat(read.template().replaceAll("\\{\\{[a-zA-Z.]+}}", "")).doesNotContain("{", "}", " ");
  }

  @ParameterizedTest
  @MethodSource("searches")
  void asksByParametersThatR4Defines(Read read) {
    RuntimeResourceDefinition type = R4.getResourceDefinition(type(read));

    assertThat(parameters(read))
        .allSatisfy(
            parameter -> {
              String name = name(parameter);
              if (name.equals("_sort")) {
                assertThat(type.getSearchParam(value(parameter).replaceFirst("^-", "")))
                    .as("%s of %s", parameter, type.getName())
                    .isNotNull();
              } else if (name.equals("_count")) {
                assertThat(Integer.parseInt(value(parameter))).isBetween(1, 100);
              } else {
                RuntimeSearchParam known = type.getSearchParam(name);
                assertThat(known).as("%s of %s", name, type.getName()).isNotNull();
                assertThat(known.getParamType()).isIn(SUBSET);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("searches")
  void isBoundToOnePersonAndHasACount(Read read) {
    assertThat(parameters(read)).anyMatch(parameter -> parameter.contains("={{context."));
    assertThat(parameters(read)).filteredOn(p -> name(p).equals("_count")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void usesNoModifierChainOrInclude(Read read) {
    assertThat(parameters(read)).noneMatch(parameter -> name(parameter).matches(".*[:.].*"));
    assertThat(parameters(read))
        .noneMatch(parameter -> name(parameter).matches("_(include|revinclude|has|filter|query)"));
  }

  private static String type(Read read) {
    return read.template().split("\\?", 2)[0];
  }

  private static String[] parameters(Read read) {
    return read.template().split("\\?", 2)[1].split("&");
  }

  private static String name(String parameter) {
    return parameter.split("=", 2)[0];
  }

  private static String value(String parameter) {
    return parameter.split("=", 2)[1];
  }
}
