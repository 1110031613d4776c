package org.attune.rules.signal;

import static org.attune.rules.fact.FactKind.ACTS;
import static org.attune.rules.fact.FactKind.BOOKINGS;
import static org.attune.rules.fact.FactKind.CARE_TEAMS;
import static org.attune.rules.fact.FactKind.CLIENT;
import static org.attune.rules.fact.FactKind.CLINICIAN;
import static org.attune.rules.fact.FactKind.CONCERNS;
import static org.attune.rules.fact.FactKind.CONSENTS;
import static org.attune.rules.fact.FactKind.CONTACTS;
import static org.attune.rules.fact.FactKind.EPISODES;
import static org.attune.rules.fact.FactKind.FORMS;
import static org.attune.rules.fact.FactKind.PLANS;
import static org.attune.rules.fact.FactKind.ROSTERS;
import static org.attune.rules.fact.FactKind.SCORES;
import static org.attune.rules.fact.FactKind.STATEMENTS;
import static org.attune.rules.fact.FactKind.TASKS;
import static org.attune.rules.fact.FactKind.VISITS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.attune.rules.fact.FactKind;

/**
 * From which kinds of record a supply is drawn, guards of the rules that need it included; what is
 * read of a record follows from this.
 */
public final class SupplyKinds {

  private SupplyKinds() {}

  /**
   * The kinds behind a supply.
   *
   * @param supply name as in rule sheets, e.g. {@code rating-series}
   * @throws IllegalArgumentException when no supply has this name
   */
  public static Set<FactKind> of(String supply) {
    return switch (supply) {
      case "patient-record" -> kinds(CLIENT);
      case "preferred-language" -> kinds(CLIENT, CLINICIAN, BOOKINGS, CONSENTS);
      case "episodes", "open-episode" -> kinds(EPISODES, PLANS, ROSTERS, BOOKINGS);
      case "visits" -> kinds(CONSENTS);
      case "sessions", "patient-sessions" -> kinds(CARE_TEAMS, EPISODES);
      case "timed-sessions" -> kinds(BOOKINGS, ACTS, FORMS, SCORES, ROSTERS);
      case "bookings", "appointments" -> kinds(BOOKINGS, STATEMENTS, EPISODES);
      case "rating-series" -> kinds(FORMS, SCORES, EPISODES, CARE_TEAMS, CONSENTS);
      case "rating-course", "rating-pair", "repair-rating" ->
          kinds(FORMS, SCORES, EPISODES, CARE_TEAMS, CONCERNS, ACTS);
      case "current-rating", "subscale-pair", "early-ratings", "session-evaluation" ->
          kinds(FORMS, SCORES, EPISODES, CARE_TEAMS, CONCERNS);
      case "current-empathy", "empathy-course", "felt-heard", "bond-items", "clarity-areas" ->
          kinds(FORMS, SCORES, EPISODES, CARE_TEAMS);
      case "ratings" -> kinds(FORMS, SCORES, EPISODES, CARE_TEAMS, CONSENTS);
      case "rated-together", "rated-together-with-norms" ->
          kinds(FORMS, SCORES, EPISODES, CARE_TEAMS);
      case "separations" -> kinds(EPISODES, ROSTERS, TASKS, ACTS, CARE_TEAMS);
      case "primary-therapists" -> kinds(EPISODES);
      case "tension-report" -> kinds(FORMS, CONCERNS, CARE_TEAMS);
      case "outcome-series" -> kinds(FORMS, SCORES);
      case "safety-item" -> kinds(FORMS, SCORES, ACTS);
      case "messages-in" -> kinds(CONTACTS, EPISODES, CARE_TEAMS);
      case "messages-out", "boundary-indicator" ->
          kinds(CONTACTS, EPISODES, PLANS, ROSTERS, FORMS, SCORES, CARE_TEAMS);
      default -> throw new IllegalArgumentException("There is no supply '" + supply + "'.");
    };
  }

  /** The kinds named, and those that everything rests on: the patient and the visits. */
  private static Set<FactKind> kinds(FactKind... named) {
    Set<FactKind> kinds = EnumSet.of(CLIENT, VISITS);
    Collections.addAll(kinds, named);
    return Collections.unmodifiableSet(kinds);
  }
}
