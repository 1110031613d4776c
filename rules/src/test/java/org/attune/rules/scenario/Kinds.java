package org.attune.rules.scenario;

import java.util.Map;
import java.util.Set;
import org.attune.fixtures.given.RecordKind;
import org.attune.rules.fact.Access;
import org.attune.rules.fact.Act;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.CareTeam;
import org.attune.rules.fact.CaseloadNorm;
import org.attune.rules.fact.Charge;
import org.attune.rules.fact.Concern;
import org.attune.rules.fact.Consent;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Document;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Flag;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Goal;
import org.attune.rules.fact.Plan;
import org.attune.rules.fact.Prompt;
import org.attune.rules.fact.Referral;
import org.attune.rules.fact.Relation;
import org.attune.rules.fact.Roster;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Statement;
import org.attune.rules.fact.Task;
import org.attune.rules.fact.Visit;

/** Which kind of fact comes from which kind of record. */
final class Kinds {

  private static final Map<Class<? extends Fact>, FactKind> BY_FACT =
      Map.ofEntries(
          Map.entry(Visit.class, FactKind.VISITS),
          Map.entry(Booking.class, FactKind.BOOKINGS),
          Map.entry(Form.class, FactKind.FORMS),
          Map.entry(Score.class, FactKind.SCORES),
          Map.entry(Contact.class, FactKind.CONTACTS),
          Map.entry(Concern.class, FactKind.CONCERNS),
          Map.entry(Consent.class, FactKind.CONSENTS),
          Map.entry(Statement.class, FactKind.STATEMENTS),
          Map.entry(Act.class, FactKind.ACTS),
          Map.entry(Plan.class, FactKind.PLANS),
          Map.entry(Goal.class, FactKind.GOALS),
          Map.entry(Task.class, FactKind.TASKS),
          Map.entry(Flag.class, FactKind.FLAGS),
          Map.entry(Episode.class, FactKind.EPISODES),
          Map.entry(Roster.class, FactKind.ROSTERS),
          Map.entry(Referral.class, FactKind.REFERRALS),
          Map.entry(Charge.class, FactKind.CHARGES),
          Map.entry(Relation.class, FactKind.RELATIONS),
          Map.entry(Access.class, FactKind.ACCESSES),
          Map.entry(Document.class, FactKind.DOCUMENTS),
          Map.entry(CareTeam.class, FactKind.CARE_TEAMS),
          Map.entry(Prompt.class, FactKind.PROMPTS),
          Map.entry(CaseloadNorm.class, FactKind.CASELOAD));

  private Kinds() {}

  /** The types of all facts that come in numbers. */
  static Set<Class<? extends Fact>> types() {
    return BY_FACT.keySet();
  }

  static FactKind of(Fact fact) {
    FactKind kind = BY_FACT.get(fact.getClass());
    if (kind == null) {
      throw new IllegalArgumentException(fact.getClass() + " is of no kind.");
    }
    return kind;
  }

  static Set<FactKind> of(RecordKind kind) {
    return switch (kind) {
      case PATIENT -> Set.of(FactKind.CLIENT);
      case USER -> Set.of(FactKind.CLINICIAN);
      case ENCOUNTERS -> Set.of(FactKind.VISITS);
      case QUESTIONNAIRE_RESPONSES -> Set.of(FactKind.FORMS);
      case OBSERVATIONS -> Set.of(FactKind.SCORES);
      case STATEMENTS -> Set.of(FactKind.STATEMENTS);
      case APPOINTMENTS -> Set.of(FactKind.BOOKINGS);
      case COMMUNICATIONS -> Set.of(FactKind.CONTACTS, FactKind.CONCERNS);
      case TASKS -> Set.of(FactKind.TASKS, FactKind.CONCERNS);
      case FLAGS -> Set.of(FactKind.FLAGS, FactKind.CONCERNS);
      case CONSENTS -> Set.of(FactKind.CONSENTS);
      case EPISODES_OF_CARE -> Set.of(FactKind.EPISODES);
      case CARE_TEAMS -> Set.of(FactKind.CARE_TEAMS);
      case CARE_PLANS -> Set.of(FactKind.PLANS);
      case GOALS -> Set.of(FactKind.GOALS);
      case PROCEDURES -> Set.of(FactKind.ACTS);
      case SERVICE_REQUESTS -> Set.of(FactKind.REFERRALS);
      case RELATED_PERSONS, PERSONS -> Set.of(FactKind.RELATIONS);
      case USER_ROLES -> Set.of(FactKind.RELATIONS, FactKind.REFERRALS);
      case SCHEDULES -> Set.of(FactKind.ROSTERS);
      case CHARGE_ITEMS -> Set.of(FactKind.CHARGES);
      case DOCUMENTS -> Set.of(FactKind.DOCUMENTS);
      case AUDIT_EVENTS -> Set.of(FactKind.ACCESSES);
      case ANSWERS, SUPERVISION -> Set.of();
    };
  }
}
