package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.AS_OF;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;

import org.attune.rules.fact.Concern;
import org.attune.rules.fact.Concern.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcernsTest {

  @ParameterizedTest
  @CsvSource({
    "conduct-concern, CONDUCT_CONCERN, 0",
    "complaint, COMPLAINT, 0",
    "change-of-clinician-requested, CHANGE_OF_CLINICIAN_REQUESTED, 0",
    "negative-feedback, NEGATIVE_FEEDBACK, 1",
    "tension-reported, TENSION_REPORTED, 1",
    "bias-reported, BIAS_REPORTED, 1"
  })
  void readsThemFromMessagesWhichTheClinicianMayNotSeeWhereTheyAreConfidential(
      String code, Kind kind, int contacts) {
    var facts =
        facts(
            ContactsTest.message(
                "c1",
                ContactsTest.IN
                    + ",'category':["
                    + fact(code)
                    + "],'about':["
                    + reference("Practitioner/dr1")
                    + ","
                    + reference("Encounter/e1")
                    + "]"));
    assertThat(facts.concerns())
        .singleElement()
        .returns(kind, Concern::kind)
        .returns(at("2026-03-10T19:30:00Z"), Concern::at);
    assertThat(facts.concerns().get(0).about()).containsExactly("Practitioner/dr1");
    assertThat(facts.contacts()).hasSize(contacts);
  }

  @Test
  void readsThemFromTasks() {
    String task =
        of(
                "Task",
                "t1",
                "'status':'requested','code':"
                    + fact("complaint")
                    + ",'authoredOn':'2026-03-01T10:00:00Z','focus':"
                    + reference("Practitioner/dr1"))
            .replace("'subject'", "'for'");
    Concern concern = facts(task).concerns().get(0);
    assertThat(concern.kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(concern.at()).isEqualTo(at("2026-03-01T10:00:00Z"));
    assertThat(concern.about()).containsExactly("Practitioner/dr1");
    assertThat(facts(task.replace("requested", "draft")).concerns()).isEmpty();
    assertThat(facts(task.replace("Practitioner/dr1", "Encounter/e1")).concerns().get(0).about())
        .isEmpty();
  }

  @Test
  void readsThemFromFlagsWithNobodyNamed() {
    String flag =
        of(
            "Flag",
            "f1",
            "'status':'active','code':"
                + fact("conduct-concern")
                + ",'period':{'start':'2026-03-01'}");
    assertThat(facts(flag).concerns()).singleElement().returns(Kind.CONDUCT_CONCERN, Concern::kind);
    assertThat(facts(flag).concerns().get(0).about()).isEmpty();
    assertThat(facts(flag.replace("active", "inactive")).concerns()).isEmpty();
  }

  @Test
  void losesNoneForLackOfADate() {
    String undated =
        ContactsTest.message(
                "c1", ContactsTest.IN + ",'category':[" + fact("conduct-concern") + "]")
            .replace("'sent'", "'when'");
    assertThat(facts(undated).concerns().get(0).at()).isEqualTo(AS_OF);
    String changed =
        undated.replace("'status'", "'meta':{'lastUpdated':'2026-03-02T00:00:00Z'},'status'");
    assertThat(facts(changed).concerns().get(0).at()).isEqualTo(at("2026-03-02T00:00:00Z"));
    assertThat(facts(changed.replace("'when'", "'received'")).concerns().get(0).at())
        .isEqualTo(at("2026-03-10T19:30:00Z"));
  }
}
