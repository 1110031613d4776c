package org.attune.fhir.mapping;

/** Addresses of the code systems and extensions that are read. */
final class Systems {

  static final String FACT = "https://attune.example/fhir/CodeSystem/fact";
  static final String INSTRUMENT = "https://attune.example/fhir/CodeSystem/instrument";
  static final String LOINC = "http://loinc.org";
  static final String SNOMED = "http://snomed.info/sct";
  static final String CPT = "http://www.ama-assn.org/go/cpt";
  static final String LANGUAGE = "urn:ietf:bcp:47";
  static final String CURRENCY = "urn:iso:std:iso:4217";
  static final String WEEKDAY = "http://hl7.org/fhir/days-of-week";
  static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";

  private static final String THO = "http://terminology.hl7.org/CodeSystem/";

  static final String ACT_CODE = THO + "v3-ActCode";
  static final String ACT_PRIORITY = THO + "v3-ActPriority";
  static final String ACT_REASON = THO + "v3-ActReason";
  static final String CONFIDENTIALITY = THO + "v3-Confidentiality";
  static final String ROLE_CODE = THO + "v3-RoleCode";
  static final String PARTICIPATION_MODE = THO + "v3-ParticipationMode";
  static final String PARTICIPATION_TYPE = THO + "v3-ParticipationType";
  static final String PARTICIPANT_TYPE = THO + "participant-type";
  static final String CANCELLATION = THO + "appointment-cancellation-reason";
  static final String ARRANGEMENT = THO + "encounter-special-arrangements";
  static final String OBSERVATION_CATEGORY = THO + "observation-category";
  static final String COMMUNICATION_CATEGORY = THO + "communication-category";
  static final String FLAG_CATEGORY = THO + "flag-category";
  static final String AUDIT_TYPE = THO + "audit-event-type";

  private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";

  static final String TIMEZONE = EXTENSION + "timezone";
  static final String TZ_CODE = EXTENSION + "tz-code";
  static final String ORDINAL_VALUE = EXTENSION + "ordinalValue";
  static final String ITEM_WEIGHT = EXTENSION + "itemWeight";
  static final String PRONOUNS = EXTENSION + "individual-pronouns";
  static final String INTERPRETER_REQUIRED = EXTENSION + "patient-interpreterRequired";
  static final String GOAL_ACCEPTANCE = EXTENSION + "goal-acceptance";
  static final String INTERPRETER_NEEDED =
      "http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed";
  static final String COMPLETION_SECONDS =
      "https://attune.example/fhir/StructureDefinition/completion-seconds";

  private Systems() {}
}
