package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;

import java.time.Duration;
import org.attune.rules.fact.Visit;
import org.junit.jupiter.api.Test;

class OtherSessionsTest {

  private static final String PERIOD =
      "{'start':'2026-03-10T10:00:00+01:00','end':'2026-03-10T10:50:00+01:00'}";
  private static final String PROCEDURE =
      of(
          "Procedure",
          "x1",
          "'status':'completed','code':"
              + fact("psychotherapy-session")
              + ",'performedPeriod':"
              + PERIOD
              + ",'performer':[{'actor':{'reference':'Practitioner/dr1'}}]");
  private static final String APPOINTMENT =
      BookingsTest.appointment(
          "fulfilled",
          "'start':'2026-03-10T10:00:00+01:00','end':'2026-03-10T10:50:00+01:00','serviceType':["
              + fact("psychotherapy-session")
              + "]");
  private static final String STAY = VisitsTest.encounter("finished", "IMP", "'period':" + PERIOD);

  @Test
  void takesAProcedureDoneForASession() {
    Visit session = facts(PROCEDURE).visits().get(0);
    assertThat(session.source().reference()).isEqualTo("Procedure/x1");
    assertThat(session.kind()).isEqualTo(Visit.Kind.SESSION);
    assertThat(session.practitioners()).containsExactly("Practitioner/dr1");
    assertThat(session.actual()).isEqualTo(Duration.ofMinutes(50));
    assertThat(facts(PROCEDURE.replace("completed", "in-progress")).visits()).isEmpty();
    assertThat(facts(PROCEDURE.replace("performedPeriod", "other")).visits()).isEmpty();
  }

  @Test
  void takesAFulfilledAppointmentForASession() {
    Visit session = facts(APPOINTMENT).visits().get(0);
    assertThat(session.source().reference()).isEqualTo("Appointment/a1");
    assertThat(session.planned()).isEqualTo(Duration.ofMinutes(50));
    assertThat(session.actual()).isNull();
    assertThat(facts(APPOINTMENT.replace("fulfilled", "booked")).visits()).isEmpty();
    assertThat(facts(APPOINTMENT.replace("psychotherapy-session", "massage")).visits()).isEmpty();
  }

  @Test
  void countsOneSessionOnceWhateverStandsForIt() {
    String session = STAY.replace("IMP", "AMB");
    assertThat(facts(session, PROCEDURE, APPOINTMENT).visits())
        .extracting(visit -> visit.source().reference())
        .containsExactly("Encounter/e1");
    assertThat(facts(STAY, PROCEDURE, APPOINTMENT).visits())
        .extracting(visit -> visit.source().reference())
        .containsExactlyInAnyOrder("Encounter/e1", "Procedure/x1");
    String linked =
        PROCEDURE
            .replace("2026-03-10", "2026-03-11")
            .replace("'status'", "'encounter':" + reference("Encounter/e1") + ",'status'");
    assertThat(facts(session, linked).visits()).hasSize(1);
    assertThat(facts(STAY, linked).visits()).hasSize(2);
  }

  @Test
  void tellsSessionsOfTwoCliniciansAtOneTimeApart() {
    String session = STAY.replace("IMP", "AMB");
    assertThat(facts(session, PROCEDURE.replace("dr1", "dr2")).visits()).hasSize(2);
  }
}
