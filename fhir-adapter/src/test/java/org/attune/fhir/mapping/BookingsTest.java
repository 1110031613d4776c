package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.concept;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.reference;
import static org.attune.fhir.mapping.Sample.tho;

import java.time.Duration;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.Booking.CancelledBy;
import org.attune.rules.fact.Booking.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingsTest {

  private static final String BOTH =
      "{'actor':{'reference':'Patient/p1'}},{'actor':{'reference':'Practitioner/dr1'}}";
  private static final String START = "'start':'2026-03-20T10:00:00+01:00'";

  @ParameterizedTest
  @CsvSource({
    "booked, PLANNED",
    "pending, PLANNED",
    "arrived, PLANNED",
    "checked-in, PLANNED",
    "fulfilled, FULFILLED",
    "noshow, NO_SHOW",
    "cancelled, CANCELLED"
  })
  void readsWhereItStands(String status, Status known) {
    assertThat(booking(status, START).status()).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposed", "waitlist", "entered-in-error", "x"})
  void ignoresWhatIsNoBooking(String status) {
    assertThat(facts(appointment(status, START)).bookings()).isEmpty();
  }

  @Test
  void readsTimesAndPeople() {
    Booking booking = booking("booked", START + ",'minutesDuration':50,'created':'2026-03-01'");
    assertThat(booking.source().reference()).isEqualTo("Appointment/a1");
    assertThat(booking.start()).isEqualTo(at("2026-03-20T09:00:00Z"));
    assertThat(booking.end()).isEqualTo(at("2026-03-20T09:50:00Z"));
    assertThat(booking.created()).isEqualTo(at("2026-02-28T23:00:00Z"));
    assertThat(booking.practitioners()).containsExactly("Practitioner/dr1");
    assertThat(booking.cancelledBy()).isNull();
    assertThat(booking.cancelledAt()).isNull();
    assertThat(booking.interpreter() || booking.supervision()).isFalse();
    assertThat(booking("booked", START).end()).isNull();
    assertThat(booking("booked", START + ",'minutesDuration':-5").end()).isNull();
  }

  @Test
  void leavesOutAndNotesWhatHasNoStart() {
    var facts = facts(appointment("booked", "'start':'soon'"));
    assertThat(facts.bookings()).isEmpty();
    assertThat(facts.notes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "pat, PATIENT",
    "pat-crs, PATIENT",
    "pat-dec, NEITHER",
    "pat-preg, NEITHER",
    "prov, CLINIC",
    "prov-pers, CLINIC",
    "prov-dch, NEITHER",
    "prov-hosp, NEITHER",
    "maint, CLINIC",
    "oth-room, CLINIC",
    "oth-oerr, CLINIC",
    "oth-int, CLINIC",
    "oth-mu, CLINIC",
    "oth-weath, NEITHER",
    "oth-err, NEITHER",
    "oth-fin, NEITHER",
    "other, NEITHER",
    "meds-inc, NEITHER",
    "patient, NEITHER"
  })
  void tellsWhoseCancellationItWas(String code, CancelledBy by) {
    String reason =
        concept("http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason", code);
    Booking booking =
        booking(
            "cancelled",
            START
                + ",'cancelationReason':"
                + reason
                + ",'meta':{'lastUpdated':'2026-03-19T11:00:00+01:00'}");
    assertThat(booking.cancelledBy()).isEqualTo(by);
    assertThat(booking.notice()).isEqualTo(Duration.ofHours(23));
  }

  @Test
  void blamesNeitherSideWithoutAReasonAndIsNeverLateWithoutATime() {
    Booking booking = booking("cancelled", START);
    assertThat(booking.cancelledBy()).isEqualTo(CancelledBy.NEITHER);
    assertThat(booking.cancelledAt()).isNull();
  }

  @Test
  void countsAsAttendedWhereASessionIsLinked() {
    String session =
        VisitsTest.encounter(
            "finished",
            "AMB",
            "'period':{'start':'2026-03-10T10:00:00+01:00'},'appointment':["
                + reference("Appointment/a1")
                + "]");
    assertThat(facts(appointment("booked", START), session).bookings().get(0).status())
        .isEqualTo(Status.FULFILLED);
    assertThat(facts(appointment("noshow", START), session).bookings().get(0).status())
        .isEqualTo(Status.FULFILLED);
    assertThat(
            facts(appointment("booked", START), session.replace("AMB", "EMER"))
                .bookings()
                .get(0)
                .status())
        .isEqualTo(Status.PLANNED);
  }

  @Test
  void seesABookedInterpreter() {
    String type = "'type':" + tho("participant-type", "translator");
    assertThat(with("{" + type + "}").interpreter()).isTrue();
    assertThat(with("{" + type + ",'actor':" + reference("Practitioner/i") + "}").interpreter())
        .isTrue();
    assertThat(with("{" + type + ",'actor':" + reference("RelatedPerson/r") + "}").interpreter())
        .isFalse();
    assertThat(with("{" + type + ",'status':'declined'}").interpreter()).isFalse();
    String arranged =
        VisitsTest.encounter(
            "planned",
            "AMB",
            "'appointment':["
                + reference("Appointment/a1")
                + "],'hospitalization':{'specialArrangement':"
                + tho("encounter-special-arrangements", "int")
                + "}");
    assertThat(facts(appointment("booked", START), arranged).bookings().get(0).interpreter())
        .isTrue();
  }

  @Test
  void needsNoPatientForSupervisionOnly() {
    String slot =
        bare(
            "Appointment",
            "s1",
            "'status':'fulfilled',"
                + START
                + ",'serviceType':["
                + fact("supervision")
                + "],'participant':[{'actor':"
                + reference("Practitioner/dr1")
                + "}]");
    assertThat(facts(slot).bookings()).singleElement().returns(true, Booking::supervision);
    var other = facts(slot.replace("supervision", "team-meeting"));
    assertThat(other.bookings()).isEmpty();
    assertThat(other.notes()).singleElement().returns("wrong-patient", note -> note.code());
  }

  private static Booking with(String participant) {
    return facts(appointment("booked", START).replace(BOTH, BOTH + "," + participant))
        .bookings()
        .get(0);
  }

  private static Booking booking(String status, String members) {
    return facts(appointment(status, members)).bookings().get(0);
  }

  static String appointment(String status, String members) {
    return bare(
        "Appointment", "a1", "'status':'" + status + "','participant':[" + BOTH + "]," + members);
  }
}
