package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.AS_OF;
import static org.attune.fhir.mapping.Sample.SITE;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.collector;
import static org.attune.fhir.mapping.Sample.concept;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.reference;

import java.util.Map;
import org.attune.rules.fact.Clinician.Grade;
import org.attune.rules.fact.Facts;
import org.junit.jupiter.api.Test;

class ClinicianTest {

  private static final String DR1 =
      bare(
          "Practitioner",
          "dr1",
          "'communication':["
              + concept("urn:ietf:bcp:47", "es")
              + ","
              + concept("urn:ietf:bcp:47", "en-GB")
              + ","
              + concept("urn:x", "fr")
              + "]");

  @Test
  void readsTheLanguagesOfThePractitionerInFocus() {
    Facts facts = facts(DR1, bare("Practitioner", "dr2", "'active':true"));
    assertThat(facts.user()).isEqualTo("Practitioner/dr1");
    assertThat(facts.clinician().reference()).isEqualTo("Practitioner/dr1");
    assertThat(facts.clinician().languages()).containsExactly("es", "en-GB");
    assertThat(facts.clinician().grade()).isNull();
    assertThat(facts(bare("Practitioner", "dr1", "'active':true")).clinician().languages())
        .isEmpty();
  }

  @Test
  void knowsTheReferenceOfAPractitionerWhoWasNotRead() {
    Facts facts = facts();
    assertThat(facts.clinician()).isNull();
    assertThat(facts.user()).isEqualTo("Practitioner/dr1");
  }

  @Test
  void readsTheStandingFromRoles() {
    assertThat(facts(DR1, role("r1", "trainee")).clinician().grade()).isEqualTo(Grade.TRAINEE);
    assertThat(facts(DR1, role("r1", "licensed")).clinician().grade()).isEqualTo(Grade.LICENSED);
    assertThat(facts(DR1, role("r1", "licensed"), role("r2", "trainee")).clinician().grade())
        .isEqualTo(Grade.TRAINEE);
    assertThat(facts(DR1, role("r1", "owner")).clinician().grade()).isNull();
    assertThat(
            facts(DR1, role("r1", "trainee").replace("'code'", "'active':false,'code'"))
                .clinician()
                .grade())
        .isNull();
    assertThat(facts(DR1, role("r1", "trainee").replace("dr1", "dr2")).clinician().grade())
        .isNull();
  }

  @Test
  void findsThePractitionerBehindARole() {
    RecordCollector collector = collector(DR1, role("r1", "licensed"));
    assertThat(collector.practitionerOf("PractitionerRole/r1")).isEqualTo("Practitioner/dr1");
    assertThat(collector.practitionerOf("PractitionerRole/r9")).isEqualTo("PractitionerRole/r9");
    assertThat(collector.practitionerOf("Practitioner/dr2")).isEqualTo("Practitioner/dr2");
    Facts facts = collector.toFacts(new Focus("p1", "PractitionerRole/r1"), SITE, Map.of(), AS_OF);
    assertThat(facts.clinician().reference()).isEqualTo("Practitioner/dr1");
  }

  @Test
  void findsTheMainPractitionerOfTheLatestSession() {
    String session =
        VisitsTest.encounter("finished", "AMB", "'period':{'start':'2026-03-10T10:00:00Z'}");
    String later = session.replace("'e1'", "'e2'").replace("03-10", "03-12").replace("dr1", "dr2");
    String stay = later.replace("'e2'", "'e3'").replace("AMB", "IMP").replace("dr2", "dr3");
    String future = session.replace("'e1'", "'e4'").replace("03-10", "04-10").replace("dr1", "dr4");
    RecordCollector collector = collector(Sample.PATIENT, session, later, stay, future);
    assertThat(collector.firstPatient()).isEqualTo("p1");
    assertThat(collector.latestSessionPractitioner("p1", AS_OF)).isEqualTo("Practitioner/dr2");
    assertThat(collector.latestSessionPractitioner("p1", null)).isEqualTo("Practitioner/dr4");
    assertThat(collector.latestSessionPractitioner("p2", AS_OF)).isNull();
  }

  @Test
  void prefersThePrimaryPerformer() {
    String session =
        VisitsTest.encounter("finished", "AMB", "'period':{'start':'2026-03-10T10:00:00Z'}")
            .replace(
                "'participant':[",
                "'participant':[{'individual':" + reference("Practitioner/dr0") + "},")
            .replace(
                "{'individual':{'reference':'Practitioner/dr1'}}",
                "{'type':"
                    + Sample.tho("v3-ParticipationType", "PPRF")
                    + ",'individual':"
                    + reference("Practitioner/dr1")
                    + "}");
    assertThat(collector(session).latestSessionPractitioner("p1", AS_OF))
        .isEqualTo("Practitioner/dr1");
  }

  private static String role(String id, String code) {
    return bare(
        "PractitionerRole",
        id,
        "'practitioner':" + reference("Practitioner/dr1") + ",'code':[" + fact(code) + "]");
  }
}
