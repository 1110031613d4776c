package org.attune.fhir.oracle;

import static org.attune.fhir.oracle.Dice.object;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Communications, tasks, flags and consents. */
final class MessageShapes {

  private static final String MODE = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";
  private static final String PRONOUNS =
      "http://hl7.org/fhir/StructureDefinition/individual-pronouns";

  private final Dice dice;

  MessageShapes(Dice dice) {
    this.dice = dice;
  }

  void write(List<Map<String, Object>> to) {
    for (int n = 0; n < 8; n++) {
      to.add(communication("m" + n, n));
    }
    for (int n = 0; n < 4; n++) {
      to.add(task("k" + n));
      to.add(flag("f" + n));
      to.add(consent("n" + n));
    }
  }

  private Map<String, Object> communication(String id, int n) {
    boolean out = dice.in(2);
    Map<String, Object> sender = dice.to(out ? "Practitioner/t1" : PeopleShapes.PATIENT);
    Map<String, Object> recipient = dice.to(out ? PeopleShapes.PATIENT : "Practitioner/t1");
    Map<String, Object> message = object("resourceType", "Communication", "id", id);
    message.put(
        "status",
        dice.one(
            "completed",
            "completed",
            "in-progress",
            "entered-in-error",
            "not-done",
            "preparation",
            "stopped",
            "on-hold",
            "unknown"));
    message.put("category", dice.in(3) ? null : List.of(category()));
    message.put("priority", dice.in(6) ? dice.one("urgent", "stat", "routine", "asap") : null);
    message.put("medium", dice.in(4) ? null : List.of(medium()));
    message.put(
        "subject",
        dice.in(4) ? null : dice.to(dice.in(12) ? "Patient/other" : PeopleShapes.PATIENT));
    message.put(
        "about", dice.in(4) ? List.of(dice.to("Practitioner/t2"), dice.to("Goal/g1")) : null);
    message.put("sent", dice.in(10) ? null : dice.dateTime(dice.moment()));
    message.put(
        "recipient",
        dice.in(6)
            ? List.of(dice.to("CareTeam/ct1"))
            : List.of(recipient, dice.to("Organization/o1")));
    message.put("sender", dice.in(8) ? dice.to(dice.one("Device/d1", "Organization/o1")) : sender);
    if (dice.in(3)) {
      String element = dice.one("inResponseTo", "partOf");
      message.put(element, List.of(dice.to("Communication/m" + dice.below(n + 1))));
    }
    message.put("payload", List.of(object("contentString", "Free text that nobody reads")));
    if (dice.in(6)) {
      message.put(
          "extension",
          List.of(
              object(
                  "url",
                  PRONOUNS,
                  "extension",
                  List.of(
                      dice.extension(
                          "value",
                          "CodeableConcept",
                          dice.concept("http://loinc.org", "LA29519-8"))))));
    }
    message.values().removeIf(Objects::isNull);
    return message;
  }

  private Map<String, Object> category() {
    if (dice.in(5)) {
      return dice.concept(
          "http://terminology.hl7.org/CodeSystem/communication-category",
          dice.one("reminder", "notification", "instruction"));
    }
    return dice.someFact(
        "clinical-message",
        "administrative",
        "crisis",
        "automatic-reply",
        "risk-message",
        "conduct-concern",
        "complaint",
        "negative-feedback",
        "tension-reported",
        "bias-reported",
        "change-of-clinician-requested");
  }

  private Map<String, Object> medium() {
    return dice.in(6)
        ? dice.fact("personal-channel")
        : dice.concept(
            MODE,
            dice.one(
                "PHONE",
                "EMAILWRIT",
                "ONLINEWRIT",
                "VIDEOCONF",
                "MAILWRIT",
                "FACE",
                "SMSWRIT",
                "MSGWRIT",
                "APPWRIT",
                "FAXWRIT"));
  }

  private Map<String, Object> task(String id) {
    Map<String, Object> task = object("resourceType", "Task", "id", id);
    task.put(
        "status",
        dice.one(
            "completed",
            "requested",
            "in-progress",
            "failed",
            "rejected",
            "cancelled",
            "draft",
            "entered-in-error",
            "accepted",
            "on-hold"));
    task.put("intent", "order");
    String code =
        dice.one(
            "between-session-task",
            "supervision",
            "consultation",
            "alliance-review",
            "separation-plan",
            "form-reviewed",
            "complaint",
            "tension-reported");
    task.put("code", dice.someFact(code));
    task.put("focus", dice.in(3) ? dice.to("Practitioner/t1") : null);
    task.put(
        "for", dice.in(6) ? null : dice.to(dice.in(12) ? "Patient/other" : PeopleShapes.PATIENT));
    task.put("executionPeriod", dice.in(3) ? object("end", dice.dateTime(dice.moment())) : null);
    task.put("authoredOn", dice.in(6) ? null : dice.dateTime(dice.moment()));
    task.put("owner", dice.in(3) ? null : dice.to("Practitioner/t1"));
    task.put(
        "restriction",
        dice.in(3) ? object("period", object("end", dice.dateTime(dice.moment()))) : null);
    task.put(
        "output",
        dice.in(4) ? List.of(object("type", object("text", "note"), "valueString", "done")) : null);
    task.values().removeIf(Objects::isNull);
    return task;
  }

  private Map<String, Object> flag(String id) {
    Map<String, Object> flag = object("resourceType", "Flag", "id", id);
    flag.put("status", dice.one("active", "active", "inactive", "entered-in-error"));
    if (dice.in(4)) {
      flag.put(
          "category",
          List.of(dice.concept("http://terminology.hl7.org/CodeSystem/flag-category", "safety")));
    }
    flag.put(
        "code", dice.someFact("need-hearing", "need-mobility", "elevated-risk", "conduct-concern"));
    flag.put("subject", dice.to(dice.in(12) ? "Patient/other" : PeopleShapes.PATIENT));
    if (dice.in(2)) {
      flag.put("period", period());
    }
    return flag;
  }

  private Map<String, Object> consent(String id) {
    Map<String, Object> consent = object("resourceType", "Consent", "id", id);
    consent.put("status", dice.one("active", "active", "inactive", "rejected", "draft"));
    consent.put("scope", object("text", "privacy"));
    consent.put(
        "category",
        List.of(
            dice.someFact(
                "interpreter",
                "relative-interpreting",
                "contact-channel",
                "feedback-forms",
                "plan-agreement",
                "rating-sharing")));
    consent.put("patient", dice.to(dice.in(12) ? "Patient/other" : PeopleShapes.PATIENT));
    consent.put("dateTime", dice.in(6) ? null : dice.dateTime(dice.moment()));
    Map<String, Object> provision = object("type", dice.one("permit", "deny", "deny"));
    if (dice.in(3)) {
      provision.put("period", period());
    }
    if (dice.in(3)) {
      provision.put("code", List.of(dice.concept(MODE, dice.one("PHONE", "SMSWRIT"))));
    }
    if (dice.in(4)) {
      provision.put(
          "data", List.of(object("meaning", "instance", "reference", dice.to("CarePlan/cp1"))));
    }
    consent.put("provision", dice.in(10) ? null : provision);
    consent.values().removeIf(Objects::isNull);
    return consent;
  }

  private Map<String, Object> period() {
    return object(
        "start",
        dice.in(5) ? null : dice.dateTime(dice.moment()),
        "end",
        dice.in(2) ? null : dice.dateTime(dice.moment()));
  }
}
