package org.attune.fhir.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attune.fixtures.given.Given;
import org.attune.fixtures.given.Patient;
import org.attune.fixtures.scenario.Scenario;

/**
 * The same scenario of a patient of another origin, faith, gender, family status, name and year of
 * birth.
 */
final class Disguised {

  private static final Map<String, String> BACKGROUND =
      Map.of(
          "race", "2106-3",
          "ethnicity", "2135-2",
          "religion", "1013",
          "birth-place", "BR",
          "marital-status", "D");

  private Disguised() {}

  static Scenario of(Scenario scenario) {
    List<Given> given =
        scenario.given().stream()
            .map(one -> one instanceof Patient patient ? disguised(patient) : one)
            .toList();
    return new Scenario(
        scenario.name(),
        scenario.title(),
        scenario.story(),
        scenario.today(),
        scenario.viewer(),
        scenario.site(),
        given,
        scenario.unread(),
        scenario.labels(),
        scenario.expected());
  }

  private static Given disguised(Patient patient) {
    LocalDate born = patient.born();
    return new Patient(
        patient.id(),
        patient.language(),
        patient.otherLanguages(),
        patient.interpreter(),
        patient.interpreterAs(),
        patient.active(),
        patient.deceased(),
        patient.died(),
        patient.replacedBy(),
        "Somebody Else",
        patient.usualName(),
        patient.pronouns(),
        patient.preferredChannel(),
        patient.phone(),
        patient.email(),
        patient.address(),
        patient.identifier(),
        born == null ? LocalDate.of(1961, 1, 1) : born.plusMonths(3),
        "other",
        BACKGROUND);
  }
}
