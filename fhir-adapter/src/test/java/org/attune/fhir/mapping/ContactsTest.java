package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.concept;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;
import static org.attune.fhir.mapping.Sample.tho;

import org.attune.rules.fact.Channel;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Contact.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

  static final String OUT =
      "'sender':{'reference':'Practitioner/dr1'},'recipient':[{'reference':'Patient/p1'}]";
  static final String IN =
      "'sender':{'reference':'Patient/p1'},'recipient':[{'reference':'Practitioner/dr1'}]";

  @Test
  void readsAMessageOut() {
    Contact out = contact(OUT);
    assertThat(out.source().reference()).isEqualTo("Communication/c1");
    assertThat(out.outgoing()).isTrue();
    assertThat(out.practitioners()).containsExactly("Practitioner/dr1");
    assertThat(out.at()).isEqualTo(at("2026-03-10T19:30:00Z"));
    assertThat(out.kind()).isEqualTo(Kind.CLINICAL);
    assertThat(out.channel()).isEqualTo(Channel.UNKNOWN);
    assertThat(out.inResponseTo()).isEmpty();
    assertThat(out.nameUsed()).isNull();
    assertThat(out.pronounsUsed()).isNull();
  }

  @Test
  void readsAMessageInToCliniciansOrTheCareTeam() {
    Contact in = contact(IN);
    assertThat(in.outgoing()).isFalse();
    assertThat(in.practitioners()).containsExactly("Practitioner/dr1");
    assertThat(in.careTeam()).isFalse();
    Contact team = contact(IN.replace("Practitioner/dr1", "CareTeam/t1"));
    assertThat(team.practitioners()).isEmpty();
    assertThat(team.careTeam()).isTrue();
  }

  @Test
  void needsNoSubjectWhereThePatientSentOrReceivedIt() {
    String members = "'status':'completed','sent':'2026-03-10T20:30:00+01:00',";
    assertThat(facts(bare("Communication", "c1", members + IN)).contacts()).hasSize(1);
    assertThat(facts(bare("Communication", "c1", members + OUT)).contacts()).hasSize(1);
    var other = facts(bare("Communication", "c1", members + OUT.replace("p1", "p2")));
    assertThat(other.contacts()).isEmpty();
    assertThat(other.notes()).singleElement().returns("wrong-patient", note -> note.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"entered-in-error", "not-done", "preparation", "stopped", "on-hold", "unknown"})
  void ignoresWhatWasNotSent(String status) {
    assertThat(facts(message("c1", OUT).replace("completed", status)).contacts()).isEmpty();
    assertThat(facts(message("c1", OUT).replace("completed", "in-progress")).contacts()).hasSize(1);
  }

  @Test
  void leavesOutAndNotesWhatHasNoTimeOfSending() {
    var facts = facts(message("c1", OUT).replace("'sent'", "'received'"));
    assertThat(facts.contacts()).isEmpty();
    assertThat(facts.notes()).singleElement().returns("DQ-01", note -> note.code());
  }

  @Test
  void ignoresMessagesBetweenOthers() {
    assertThat(facts(message("c1", OUT.replace("Patient/p1", "Practitioner/dr2"))).contacts())
        .isEmpty();
    assertThat(facts(message("c1", IN.replace("Patient/p1", "RelatedPerson/r1"))).contacts())
        .isEmpty();
    assertThat(facts(message("c1", "'recipient':[" + reference("Patient/p1") + "]")).contacts())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "clinical-message, CLINICAL",
    "administrative, ADMINISTRATIVE",
    "crisis, CRISIS",
    "automatic-reply, AUTOMATIC",
    "risk-message, RISK"
  })
  void tellsWhatItWasFor(String category, Kind kind) {
    assertThat(contact(IN + ",'category':[" + fact(category) + "]").kind()).isEqualTo(kind);
  }

  @Test
  void tellsAutomaticMessagesByCategoryAndSender() {
    assertThat(contact(OUT + ",'category':" + tho("communication-category", "reminder")).kind())
        .isEqualTo(Kind.AUTOMATIC);
    assertThat(contact(OUT + ",'category':" + tho("communication-category", "notification")).kind())
        .isEqualTo(Kind.AUTOMATIC);
    for (String machine : new String[] {"Device/d", "Organization/o", "HealthcareService/h"}) {
      Contact automatic = contact(OUT.replace("Practitioner/dr1", machine));
      assertThat(automatic.kind()).isEqualTo(Kind.AUTOMATIC);
      assertThat(automatic.practitioners()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"urgent, CRISIS", "stat, CRISIS", "asap, CLINICAL", "routine, CLINICAL"})
  void takesUrgentMessagesForCrises(String priority, Kind kind) {
    assertThat(contact(OUT + ",'priority':'" + priority + "'").kind()).isEqualTo(kind);
  }

  @Test
  void takesRiskMessagesForRiskWhereThePatientSentThem() {
    String risk = ",'category':[" + fact("risk-message") + "]";
    assertThat(contact(IN + risk + ",'priority':'urgent'").kind()).isEqualTo(Kind.RISK);
    assertThat(contact(OUT + risk).kind()).isEqualTo(Kind.CLINICAL);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, PHONE",
    "EMAILWRIT, EMAIL",
    "ONLINEWRIT, PORTAL",
    "VIDEOCONF, VIDEO",
    "MAILWRIT, LETTER",
    "FACE, IN_PERSON",
    "SMSWRIT, SMS",
    "MSGWRIT, APP",
    "APPWRIT, APP",
    "ELECTRONIC, UNKNOWN"
  })
  void readsTheChannel(String mode, Channel channel) {
    assertThat(contact(OUT + ",'medium':" + tho("v3-ParticipationMode", mode)).channel())
        .isEqualTo(channel);
  }

  @Test
  void seesAPersonalChannelBeforeAllOthers() {
    String both =
        "{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode','code':'PHONE'},"
            + "{'system':'https://attune.example/fhir/CodeSystem/fact','code':'personal-channel'}]}";
    assertThat(contact(OUT + ",'medium':[" + both + "]").channel()).isEqualTo(Channel.PERSONAL);
  }

  @Test
  void readsTheNameAndPronounsUsedInComparableForm() {
    String pronouns =
        ",'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/individual-pronouns',"
            + "'extension':[{'url':'value','valueCodeableConcept':"
            + concept("http://loinc.org", "LA29520-6")
            + "}]}]";
    Contact contact =
        contact(
            OUT.replace("'Patient/p1'", "'Patient/p1','display':' Ana  Maria MUSTER'") + pronouns);
    assertThat(contact.nameUsed()).isEqualTo("anamariamuster");
    assertThat(contact.pronounsUsed()).isEqualTo("LA29520-6");
    assertThat(contact(IN + pronouns).pronounsUsed()).isNull();
  }

  private static Contact contact(String members) {
    return facts(message("c1", members)).contacts().get(0);
  }

  static String message(String id, String members) {
    return of(
        "Communication", id, "'status':'completed','sent':'2026-03-10T20:30:00+01:00'," + members);
  }
}
