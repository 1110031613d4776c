package org.attune.rules.fact;

/**
 * The kinds of record that facts come from, each read (or not read) as a whole. Rules name the
 * kinds they need; the adapter derives its reads and prefetch templates from them.
 */
public enum FactKind {
  CLIENT,
  CLINICIAN,
  VISITS,
  BOOKINGS,
  FORMS,
  SCORES,
  CONTACTS,
  CONCERNS,
  CONSENTS,
  STATEMENTS,
  ACTS,
  PLANS,
  GOALS,
  TASKS,
  FLAGS,
  EPISODES,
  ROSTERS,
  REFERRALS,
  CHARGES,
  RELATIONS,
  ACCESSES,
  DOCUMENTS,
  CARE_TEAMS,
  /** What only the journal knows: earlier prompts, answers, rationales, snoozes. */
  PROMPTS,
  /** Norms of a clinician's own caseload, from population screening. */
  CASELOAD
}
