package org.attune.fhir.oracle;

import static org.attune.fhir.oracle.Dice.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plans, goals, acts, referrals, teams, calendars, charges, documents and access records. */
final class PlanShapes {

  private final Dice dice;

  PlanShapes(Dice dice) {
    this.dice = dice;
  }

  void write(List<Map<String, Object>> to) {
    for (int n = 0; n < 3; n++) {
      to.add(plan("cp" + n));
      to.add(goal("g" + n));
      to.add(procedure("pr" + n));
      to.add(request("sr" + n));
      to.add(charge("ci" + n));
      to.add(document("dr" + n));
      to.add(access("ae" + n));
      to.add(slot("sl" + n, n));
      to.add(schedule("sc" + n));
    }
    to.add(team());
    to.add(person());
  }

  private Map<String, Object> plan(String id) {
    Map<String, Object> plan = start("CarePlan", id);
    plan.put("status", dice.one("active", "active", "draft", "revoked", "completed"));
    plan.put("intent", "plan");
    plan.put(
        "category",
        List.of(dice.someFact("treatment", "follow-up", "maintenance", "dbt-phone-coaching")));
    plan.put("subject", subject());
    plan.put("period", dice.in(3) ? null : period());
    plan.put("created", dice.in(3) ? null : dice.dateTime(dice.moment()));
    plan.put("contributor", dice.in(3) ? List.of(dice.to("Practitioner/t1"), subject()) : null);
    plan.put("replaces", dice.in(4) ? List.of(dice.to("CarePlan/old")) : null);
    plan.put("activity", dice.in(2) ? List.of(activity()) : null);
    return tidy(plan);
  }

  private Map<String, Object> activity() {
    Map<String, Object> repeat = object("frequency", dice.in(4) ? null : 1);
    repeat.put("period", new BigDecimal(dice.one("1", "2", "0.5")));
    repeat.put("periodUnit", dice.one("wk", "d", "mo", "h"));
    if (dice.in(2)) {
      repeat.put("count", 12);
    }
    return object(
        "detail",
        object(
            "code",
            dice.someFact("psychotherapy-session", "assertive-outreach"),
            "status",
            "scheduled",
            "scheduledTiming",
            dice.in(4) ? null : object("repeat", repeat)));
  }

  private Map<String, Object> goal(String id) {
    Map<String, Object> goal = start("Goal", id);
    goal.put(
        "lifecycleStatus",
        dice.one("proposed", "planned", "accepted", "active", "completed", "cancelled"));
    goal.put("category", dice.in(2) ? List.of(dice.fact("symptom"), dice.fact("work")) : null);
    goal.put("description", object("text", "Sleep through the night"));
    goal.put("subject", subject());
    goal.put("startDate", dice.in(2) ? "2026-01-02" : null);
    goal.put("statusDate", dice.in(2) ? dice.one("2026-02-03", "2026-02", "2026") : null);
    goal.put(
        "expressedBy",
        dice.in(3) ? null : dice.to(dice.one(PeopleShapes.PATIENT, "Practitioner/t1")));
    return tidy(goal);
  }

  private Map<String, Object> procedure(String id) {
    Map<String, Object> procedure = start("Procedure", id);
    procedure.put(
        "status",
        dice.one(
            "completed",
            "completed",
            "not-done",
            "preparation",
            "in-progress",
            "on-hold",
            "unknown",
            "entered-in-error"));
    procedure.put(
        "code",
        dice.someFact(
            "cfi",
            "safety-assessment",
            "plan-review",
            "exposure-session",
            "psychotherapy-session",
            "separation-plan"));
    procedure.put("subject", subject());
    procedure.put("encounter", dice.in(2) ? dice.to("Encounter/e1") : null);
    if (dice.in(2)) {
      procedure.put("performedDateTime", dice.dateTime(dice.moment()));
    } else if (!dice.in(4)) {
      procedure.put("performedPeriod", period());
    }
    procedure.put(
        "performer", dice.in(2) ? List.of(object("actor", dice.to("Practitioner/t1"))) : null);
    return tidy(procedure);
  }

  private Map<String, Object> request(String id) {
    Map<String, Object> request = start("ServiceRequest", id);
    request.put("status", dice.one("active", "completed", "draft", "revoked"));
    request.put("intent", "order");
    request.put("category", dice.in(3) ? List.of(dice.fact("conflict-disclosed")) : null);
    request.put("code", dice.someFact("arrangement-hearing", "referral"));
    request.put("subject", subject());
    request.put("authoredOn", dice.in(3) ? null : dice.dateTime(dice.moment()));
    request.put("requester", dice.in(3) ? null : dice.to("Practitioner/t1"));
    request.put("performer", dice.in(2) ? List.of(dice.to("Organization/o1")) : null);
    if (dice.in(3)) {
      request.put("occurrencePeriod", period());
    } else if (dice.in(3)) {
      request.put("occurrenceDateTime", dice.dateTime(dice.moment()));
    }
    return tidy(request);
  }

  private Map<String, Object> charge(String id) {
    Map<String, Object> charge = start("ChargeItem", id);
    charge.put(
        "status", dice.one("billable", "billed", "not-billable", "planned", "entered-in-error"));
    charge.put("code", object("text", "Session"));
    charge.put("subject", subject());
    charge.put("context", dice.in(4) ? null : dice.to("Encounter/e1"));
    charge.put("occurrenceDateTime", dice.in(2) ? dice.dateTime(dice.moment()) : null);
    charge.put("factorOverride", dice.in(4) ? new BigDecimal(dice.one("0", "0.0", "1")) : null);
    charge.put(
        "priceOverride",
        dice.in(4)
            ? object("value", new BigDecimal(dice.one("0", "0.00", "80.5")), "currency", "EUR")
            : null);
    charge.put("reason", dice.in(4) ? List.of(dice.fact("fee-policy")) : null);
    return tidy(charge);
  }

  private Map<String, Object> document(String id) {
    Map<String, Object> document = start("DocumentReference", id);
    document.put("status", dice.one("current", "current", "superseded", "entered-in-error"));
    document.put("type", dice.someFact("safety-plan"));
    document.put("subject", subject());
    document.put("date", dice.in(3) ? null : dice.instant(dice.moment()));
    document.put(
        "content",
        List.of(object("attachment", object("contentType", "text/plain", "data", "QQ=="))));
    return tidy(document);
  }

  private Map<String, Object> access(String id) {
    Map<String, Object> access = start("AuditEvent", id);
    access.put(
        "type",
        object("system", "http://terminology.hl7.org/CodeSystem/audit-event-type", "code", "rest"));
    access.put(
        "subtype",
        List.of(
            object(
                "system",
                "http://hl7.org/fhir/restful-interaction",
                "code",
                dice.one("read", "vread", "search-type", "update"))));
    access.put("recorded", dice.instant(dice.moment()));
    access.put("outcome", dice.in(4) ? "4" : "0");
    access.put(
        "purposeOfEvent",
        dice.in(3)
            ? List.of(dice.concept("http://terminology.hl7.org/CodeSystem/v3-ActReason", "BTG"))
            : null);
    access.put("agent", List.of(object("who", dice.to("Practitioner/t1"), "requestor", true)));
    access.put("source", object("observer", object("display", "EHR")));
    access.put(
        "entity",
        List.of(
            object("what", dice.to(dice.one(PeopleShapes.PATIENT, "QuestionnaireResponse/q1")))));
    return tidy(access);
  }

  private Map<String, Object> slot(String id, int n) {
    return object(
        "resourceType",
        "Slot",
        "id",
        id,
        "serviceType",
        List.of(dice.someFact("absence")),
        "schedule",
        dice.to("Schedule/sc" + n),
        "status",
        dice.one("busy-unavailable", "busy-unavailable", "free"),
        "start",
        dice.instant(Dice.AS_OF.plusDays(20)),
        "end",
        dice.instant(Dice.AS_OF.plusDays(40)));
  }

  private Map<String, Object> schedule(String id) {
    Map<String, Object> schedule = start("Schedule", id);
    schedule.put("serviceType", dice.in(2) ? List.of(dice.someFact("on-call")) : null);
    schedule.put("actor", List.of(dice.to(dice.one("Practitioner/t1", "Practitioner/t2"))));
    schedule.put("planningHorizon", dice.in(4) ? null : period());
    return tidy(schedule);
  }

  private Map<String, Object> team() {
    return object(
        "resourceType",
        "CareTeam",
        "id",
        "ct1",
        "status",
        dice.one("active", "active", "inactive"),
        "subject",
        subject(),
        "participant",
        List.of(
            object("member", dice.to("Practitioner/t1")),
            object("member", dice.to("PractitionerRole/role1"))));
  }

  private Map<String, Object> person() {
    return object(
        "resourceType",
        "Person",
        "id",
        "pe1",
        "link",
        List.of(
            object("target", dice.to(PeopleShapes.PATIENT)),
            object("target", dice.to(dice.one("Practitioner/t1", "RelatedPerson/r1")))));
  }

  private Map<String, Object> subject() {
    return dice.to(dice.in(12) ? "Patient/other" : PeopleShapes.PATIENT);
  }

  private Map<String, Object> period() {
    return object(
        "start",
        dice.in(5) ? null : dice.dateTime(dice.moment()),
        "end",
        dice.in(3) ? null : dice.dateTime(dice.moment()));
  }

  private static Map<String, Object> start(String type, String id) {
    return object("resourceType", type, "id", id);
  }

  private static Map<String, Object> tidy(Map<String, Object> resource) {
    resource.values().removeIf(Objects::isNull);
    return resource;
  }
}
