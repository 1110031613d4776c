package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;

import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Contact.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

  @Test
  void isTheCliniciansWhereNothingWasWrittenBefore() {
    assertThat(origin(out(""))).isEqualTo(Origin.CLINICIAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inResponseTo", "partOf"})
  void isThePatientsWhereItAnswersThePatient(String member) {
    String reply = out(",'" + member + "':[" + reference("Communication/in") + "]");
    Contact contact = contact(reply, in("2026-02-01T10:00:00Z"));
    assertThat(contact.origin()).isEqualTo(Origin.PATIENT);
    assertThat(contact.inResponseTo()).containsExactly("Communication/in");
  }

  @Test
  void isUnknownWhereWhatItAnswersWasNotRead() {
    assertThat(origin(out(",'inResponseTo':[" + reference("Communication/in") + "]")))
        .isEqualTo(Origin.UNKNOWN);
  }

  @Test
  void isTheCliniciansWhereItAnswersAMachineOrTheClinician() {
    String automatic =
        in("2026-02-01T10:00:00Z")
            .replace("'sent'", "'category':[" + fact("automatic-reply") + "],'sent'");
    String reply = out(",'inResponseTo':[" + reference("Communication/in") + "]");
    assertThat(origin(reply, automatic)).isEqualTo(Origin.CLINICIAN);
    String own = ContactsTest.message("in", ContactsTest.OUT).replace("03-10", "02-10");
    assertThat(origin(reply, own)).isEqualTo(Origin.CLINICIAN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09T19:30:00Z, UNKNOWN", "2026-03-09T19:29:59Z, CLINICIAN",
    "2026-03-10T19:30:00Z, UNKNOWN", "2026-03-10T19:30:01Z, CLINICIAN"
  })
  void isUnknownWhereThePatientWroteInTheDayBefore(String written, Origin origin) {
    assertThat(origin(out(""), in(written))).isEqualTo(origin);
    assertThat(origin(out(",'partOf':[" + reference("Encounter/e1") + "]"), in(written)))
        .isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"automatic-reply", "complaint", "conduct-concern"})
  void countsNeitherMachinesNorComplaintsAsWriting(String category) {
    String written =
        in("2026-03-10T12:00:00Z").replace("'sent'", "'category':[" + fact(category) + "],'sent'");
    assertThat(origin(out(""), written)).isEqualTo(Origin.CLINICIAN);
  }

  @Test
  void isTheCliniciansWhereThePatientAnswers() {
    String answer =
        ContactsTest.message(
            "c2", ContactsTest.IN + ",'inResponseTo':[" + reference("Communication/out") + "]");
    assertThat(facts(out(""), answer).contacts())
        .filteredOn(contact -> !contact.outgoing())
        .singleElement()
        .returns(Origin.CLINICIAN, Contact::origin);
    assertThat(facts(in("2026-03-10T12:00:00Z")).contacts().get(0).origin())
        .isEqualTo(Origin.PATIENT);
  }

  private static Origin origin(String... resources) {
    return contact(resources).origin();
  }

  private static Contact contact(String... resources) {
    return facts(resources).contacts().stream()
        .filter(each -> each.source().reference().equals("Communication/out"))
        .findFirst()
        .orElseThrow();
  }

  private static String out(String members) {
    return ContactsTest.message("out", ContactsTest.OUT + members);
  }

  private static String in(String sent) {
    return of(
        "Communication", "in", "'status':'completed','sent':'" + sent + "'," + ContactsTest.IN);
  }
}
