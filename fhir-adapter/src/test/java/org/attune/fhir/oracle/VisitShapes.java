package org.attune.fhir.oracle;

import static org.attune.fhir.oracle.Dice.object;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Encounters, appointments and episodes of care. */
final class VisitShapes {

  private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
  private static final String PARTICIPANT =
      "http://terminology.hl7.org/CodeSystem/participant-type";
  private static final String REASON =
      "http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason";

  private final Dice dice;

  VisitShapes(Dice dice) {
    this.dice = dice;
  }

  void write(List<Map<String, Object>> to) {
    for (int n = 0; n < 8; n++) {
      OffsetDateTime start = dice.moment();
      to.add(appointment("a" + n, start));
      to.add(encounter("e" + n, "a" + n, start));
    }
    to.add(episode("ec1"));
    if (dice.in(2)) {
      to.add(episode("ec2"));
    }
  }

  private Map<String, Object> encounter(String id, String appointment, OffsetDateTime planned) {
    OffsetDateTime start = planned.plusMinutes(dice.below(30) - 5);
    OffsetDateTime end = start.plusMinutes(dice.below(240));
    Map<String, Object> encounter = object("resourceType", "Encounter", "id", id);
    encounter.put("meta", object("versionId", "1", "lastUpdated", dice.instant(end)));
    encounter.put(
        "status",
        dice.one(
            "finished",
            "finished",
            "finished",
            "in-progress",
            "arrived",
            "planned",
            "cancelled",
            "triaged",
            "onleave",
            "unknown",
            "entered-in-error"));
    encounter.put(
        "statusHistory",
        List.of(
            object(
                "status",
                "arrived",
                "period",
                object("start", dice.instant(start.minusMinutes(3))))));
    encounter.put(
        "class",
        object(
            "system",
            ACT_CODE,
            "code",
            dice.one("AMB", "AMB", "VR", "HH", "FLD", "IMP", "EMER", "SS")));
    if (dice.in(3)) {
      encounter.put(
          "type",
          List.of(
              dice.someFact(
                  "extended-session",
                  "exposure-session",
                  "intake",
                  "group-session",
                  "family-session",
                  "supervision",
                  "non-session",
                  "crisis",
                  "physical-exam",
                  "chaperone-expected",
                  "emdr")));
    }
    encounter.put("subject", dice.to(dice.in(12) ? "Patient/other" : PeopleShapes.PATIENT));
    if (dice.in(3)) {
      encounter.put("episodeOfCare", List.of(dice.to("EpisodeOfCare/ec1")));
    }
    encounter.put("participant", participants("individual"));
    if (dice.in(10)) {
      encounter.put(
          "contained", List.of(object("resourceType", "Practitioner", "id", "in", "active", true)));
      encounter.put("participant", List.of(object("individual", object("reference", "#in"))));
    }
    if (!dice.in(4)) {
      encounter.put("appointment", List.of(dice.to("Appointment/" + appointment)));
    }
    encounter.put(
        "period",
        object("start", dice.dateTime(start), "end", dice.in(5) ? null : dice.dateTime(end)));
    if (dice.in(5)) {
      encounter.put(
          "length",
          object("value", 50, "unit", "min", "system", "http://unitsofmeasure.org", "code", "min"));
    }
    if (dice.in(2)) {
      encounter.put(
          "location", List.of(object("location", dice.to(dice.one("Location/l1", "Location/l2")))));
    }
    if (dice.in(8)) {
      encounter.put("extension", List.of(new PeopleShapes(dice).need()));
    }
    return encounter;
  }

  private List<Object> participants(String element) {
    List<Object> participants = new ArrayList<>();
    participants.add(
        object(
            "type",
            dice.in(3) ? List.of(dice.concept(PARTICIPANT, "PPRF")) : null,
            element,
            dice.to(
                dice.one(
                    "Practitioner/t1",
                    "Practitioner/t1",
                    "Practitioner/t2",
                    "PractitionerRole/role1"))));
    if (dice.in(4)) {
      String who =
          dice.one(
              "Practitioner/t2", "RelatedPerson/r1", "RelatedPerson/r2", "PractitionerRole/role9");
      participants.add(
          object(
              "type",
              List.of(dice.concept(PARTICIPANT, "translator")),
              element,
              dice.in(4) ? null : dice.to(who)));
    }
    if (dice.in(6)) {
      participants.add(
          object("type", List.of(dice.fact("chaperone")), element, dice.to("Practitioner/t2")));
    }
    return participants;
  }

  private Map<String, Object> appointment(String id, OffsetDateTime start) {
    Map<String, Object> appointment = object("resourceType", "Appointment", "id", id);
    appointment.put("meta", object("lastUpdated", dice.instant(start.minusHours(dice.below(60)))));
    String status =
        dice.one(
            "fulfilled",
            "fulfilled",
            "booked",
            "noshow",
            "cancelled",
            "cancelled",
            "pending",
            "arrived",
            "checked-in",
            "proposed",
            "waitlist",
            "entered-in-error");
    appointment.put("status", status);
    if (status.equals("cancelled") && !dice.in(5)) {
      String reason =
          dice.one(
              "pat",
              "pat-cpp",
              "pat-dec",
              "pat-preg",
              "prov",
              "prov-pers",
              "prov-dch",
              "prov-hosp",
              "maint",
              "oth-room",
              "oth-weath",
              "other",
              "meds-inc");
      appointment.put("cancelationReason", dice.concept(REASON, reason));
    }
    if (dice.in(10)) {
      appointment.put("serviceType", List.of(dice.fact("supervision")));
    }
    appointment.put("start", dice.instant(start));
    appointment.put("end", dice.in(4) ? null : dice.instant(start.plusMinutes(50)));
    appointment.put("minutesDuration", dice.in(3) ? 50 : null);
    appointment.put("created", dice.in(3) ? dice.dateTime(start.minusDays(7)) : null);
    List<Object> participants = participants("actor");
    participants.add(
        object("actor", dice.to(dice.in(15) ? "Patient/other" : PeopleShapes.PATIENT)));
    participants.forEach(
        participant -> {
          @SuppressWarnings("unchecked")
          Map<String, Object> map = (Map<String, Object>) participant;
          map.put("status", "accepted");
        });
    appointment.put("participant", participants);
    appointment.values().removeIf(Objects::isNull);
    return appointment;
  }

  private Map<String, Object> episode(String id) {
    return object(
        "resourceType",
        "EpisodeOfCare",
        "id",
        id,
        "status",
        dice.one("active", "active", "finished", "onhold", "planned", "cancelled"),
        "patient",
        dice.to(PeopleShapes.PATIENT),
        "period",
        dice.in(5)
            ? null
            : object(
                "start",
                dice.dateTime(dice.moment()),
                "end",
                dice.in(2) ? dice.dateTime(dice.moment()) : null),
        "careManager",
        dice.in(2) ? dice.to("Practitioner/t1") : null);
  }
}
