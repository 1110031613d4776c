package org.attune.fhir.plan;

import static java.util.stream.Collectors.joining;
import static org.attune.rules.fact.FactKind.ACCESSES;
import static org.attune.rules.fact.FactKind.ACTS;
import static org.attune.rules.fact.FactKind.BOOKINGS;
import static org.attune.rules.fact.FactKind.CARE_TEAMS;
import static org.attune.rules.fact.FactKind.CHARGES;
import static org.attune.rules.fact.FactKind.CLIENT;
import static org.attune.rules.fact.FactKind.CLINICIAN;
import static org.attune.rules.fact.FactKind.CONCERNS;
import static org.attune.rules.fact.FactKind.CONSENTS;
import static org.attune.rules.fact.FactKind.CONTACTS;
import static org.attune.rules.fact.FactKind.DOCUMENTS;
import static org.attune.rules.fact.FactKind.EPISODES;
import static org.attune.rules.fact.FactKind.FLAGS;
import static org.attune.rules.fact.FactKind.FORMS;
import static org.attune.rules.fact.FactKind.GOALS;
import static org.attune.rules.fact.FactKind.PLANS;
import static org.attune.rules.fact.FactKind.REFERRALS;
import static org.attune.rules.fact.FactKind.RELATIONS;
import static org.attune.rules.fact.FactKind.ROSTERS;
import static org.attune.rules.fact.FactKind.SCORES;
import static org.attune.rules.fact.FactKind.STATEMENTS;
import static org.attune.rules.fact.FactKind.TASKS;
import static org.attune.rules.fact.FactKind.VISITS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.rules.fact.FactKind;

/**
 * Every read that Attune can ask for: the whole of what it may ever see of a record. Only searches
 * of the CDS Hooks prefetch subset and of FHIR R4's own search parameters are here, so that the
 * same text serves as prefetch template and as query.
 */
final class Catalogue {

  private static final String FACT = "https://attune.example/fhir/CodeSystem/fact|";
  private static final String LOINC = "http://loinc.org|";
  private static final String SURVEY =
      "http://terminology.hl7.org/CodeSystem/observation-category|survey";

  /** Observations of what was stated or registered. */
  private static final String STATED =
      Stream.of(
              "preference-clinician",
              "preference-modality",
              "preference-format",
              "preferred-channel",
              "observance-day",
              "identity-important",
              "gift-received",
              "gift-given",
              "abuse-screen")
          .map(FACT::concat)
          .collect(joining(","));

  /** Single answers kept as observations: PHQ-9 item 9, C-SSRS, and "interpreter needed". */
  private static final String ANSWERS =
      Stream.of(
              "44260-8", "93246-7", "93247-5", "93248-3", "93249-1", "93250-9", "93267-3",
              "93269-9", "54588-9")
          .map(LOINC::concat)
          .collect(joining(","));

  /**
   * A read and what it is for.
   *
   * @param read the read
   * @param details kinds whose facts it adds detail to, without their availability resting on it
   */
  record Entry(Read read, Set<FactKind> details) {

    boolean serves(Set<FactKind> needed) {
      return !Collections.disjoint(read.kinds(), needed) || !Collections.disjoint(details, needed);
    }
  }

  /** All reads, the indispensable ones and the people first. */
  static final List<Entry> ENTRIES =
      List.of(
          entry("patient", "Patient/{{context.patientId}}", true, of(CLIENT), of()),
          entry("user", "{{context.userId}}", false, of(CLINICIAN), of()),
          patient("encounters", "Encounter", "&_sort=-date&_count=100", true, of(VISITS), of()),
          patient(
              "questionnaireResponses",
              "QuestionnaireResponse",
              "&_sort=-authored&_count=100",
              true,
              of(FORMS),
              of()),
          patient(
              "observations",
              "Observation",
              "&category=" + SURVEY + "&_sort=-date&_count=100",
              false,
              of(SCORES),
              of()),
          patient(
              "statements",
              "Observation",
              "&code=" + STATED + "&_sort=-date&_count=100",
              false,
              of(STATEMENTS),
              of()),
          patient(
              "answers",
              "Observation",
              "&code=" + ANSWERS + "&_sort=-date&_count=100",
              false,
              of(),
              of(CLIENT, FORMS)),
          patient(
              "appointments",
              "Appointment",
              "&_sort=-date&_count=100",
              false,
              of(BOOKINGS),
              of(VISITS)),
          patient(
              "communications",
              "Communication",
              "&_sort=-sent&_count=100",
              false,
              of(CONTACTS, CONCERNS),
              of()),
          patient("tasks", "Task", "&_count=100", false, of(TASKS, CONCERNS), of()),
          patient("flags", "Flag", "&_count=100", false, of(FLAGS, CONCERNS), of()),
          patient("consents", "Consent", "&_count=100", false, of(CONSENTS), of()),
          patient("episodesOfCare", "EpisodeOfCare", "&_count=50", false, of(EPISODES), of(VISITS)),
          patient("careTeams", "CareTeam", "&_count=50", false, of(CARE_TEAMS), of()),
          patient("carePlans", "CarePlan", "&_count=50", false, of(PLANS), of()),
          patient("goals", "Goal", "&_count=100", false, of(GOALS), of()),
          patient(
              "procedures", "Procedure", "&_sort=-date&_count=100", false, of(ACTS), of(VISITS)),
          patient("serviceRequests", "ServiceRequest", "&_count=100", false, of(REFERRALS), of()),
          patient(
              "relatedPersons", "RelatedPerson", "&_count=50", false, of(RELATIONS), of(VISITS)),
          patient("persons", "Person", "&_count=20", false, of(RELATIONS), of()),
          entry(
              "userRoles",
              "PractitionerRole?practitioner={{context.userId}}&_count=20",
              false,
              of(RELATIONS, REFERRALS),
              of(TASKS)),
          entry(
              "schedules", "Schedule?actor={{context.userId}}&_count=50", false, of(ROSTERS), of()),
          entry(
              "supervision",
              "Task?owner={{context.userId}}&code=" + FACT + "supervision&_count=50",
              false,
              of(),
              of(TASKS)),
          patient("chargeItems", "ChargeItem", "&_count=100", false, of(CHARGES), of()),
          patient(
              "documents",
              "DocumentReference",
              "&type=" + FACT + "safety-plan&_count=20",
              false,
              of(DOCUMENTS),
              of()),
          patient(
              "auditEvents", "AuditEvent", "&_sort=-date&_count=100", false, of(ACCESSES), of()));

  private Catalogue() {}

  private static Entry patient(
      String key,
      String type,
      String rest,
      boolean indispensable,
      Set<FactKind> kinds,
      Set<FactKind> details) {
    String template = type + "?patient={{context.patientId}}" + rest;
    return entry(key, template, indispensable, kinds, details);
  }

  private static Entry entry(
      String key,
      String template,
      boolean indispensable,
      Set<FactKind> kinds,
      Set<FactKind> details) {
    boolean search = template.contains("?");
    return new Entry(new Read(key, template, kinds, indispensable, search), Set.copyOf(details));
  }

  private static Set<FactKind> of(FactKind... kinds) {
    Set<FactKind> set = EnumSet.noneOf(FactKind.class);
    Collections.addAll(set, kinds);
    return set;
  }
}
