package org.attune.fhir.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts that occur often in FHIR R4, names of elements above all, found by their bytes, so that no
 * text need be made of each of them. It decides nothing: what is not here is read all the same.
 */
final class KnownTexts {

  private static final String[] KNOWN =
      """
      about active activity actor address agent answer appointment author authored authoredOn
      birthDate boundsPeriod cancelationReason careManager category city class code coding
      communication comparator component contained context contributor count created data date
      dateTime deceasedBoolean deceasedDateTime derivedFrom detail display effectiveDateTime
      effectiveInstant effectivePeriod encounter end enteredDate entity entry episodeOfCare
      executionPeriod expressedBy extension factorOverride family focus for frequency fullUrl given
      hospitalization id identifier implicitRules inResponseTo individual issue issued item language
      lastUpdated length lifecycleStatus line link linkId location managingOrganization medium
      member meta minutesDuration mode modifierExtension name occurrenceDateTime occurrencePeriod
      occurrenceTiming organization outcome output owner partOf participant patient
      performedDateTime performedPeriod performer period periodUnit planningHorizon postalCode
      practitioner preferred priceOverride priority provision purposeOfEvent questionnaire rank
      reason received recipient recorded reference relation relationship repeat replaces requester
      requestor resource resourceType restriction schedule scheduledTiming search security sender
      sent serviceType severity source specialArrangement start startDate status statusDate
      statusHistory subject subtype system target telecom text type url use value valueBoolean
      valueCode valueCodeableConcept valueCoding valueDateTime valueDecimal valueInteger valuePeriod
      valueQuantity valueReference valueString versionId what who
      Bundle Appointment CarePlan Communication Consent Encounter Goal Location Observation
      OperationOutcome Patient Practitioner PractitionerRole Procedure QuestionnaireResponse Task
      AMB HH VR FLD IMP PPRF LA6568-5 LA6569-3 LA6570-1 LA6571-9 amended booked cancelled completed
      final finished fulfilled match noshow survey 1 2 3 4 5 6 7 8 9 10 11 12
      http://hl7.org/fhir/StructureDefinition/itemWeight
      http://hl7.org/fhir/StructureDefinition/ordinalValue
      http://loinc.org
      http://snomed.info/sct
      http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason
      http://terminology.hl7.org/CodeSystem/communication-category
      http://terminology.hl7.org/CodeSystem/observation-category
      http://terminology.hl7.org/CodeSystem/participant-type
      http://terminology.hl7.org/CodeSystem/v3-ActCode
      http://terminology.hl7.org/CodeSystem/v3-ActPriority
      http://terminology.hl7.org/CodeSystem/v3-Confidentiality
      http://terminology.hl7.org/CodeSystem/v3-ParticipationMode
      http://terminology.hl7.org/CodeSystem/v3-ParticipationType
      http://terminology.hl7.org/CodeSystem/v3-RoleCode
      https://attune.example/fhir/CodeSystem/fact
      https://attune.example/fhir/CodeSystem/instrument
      urn:ietf:bcp:47
      """
          .split("\\s+");

  private static final int SLOTS = 1_024;
  private static final @Nullable String[] TEXTS = new String[SLOTS];

  /** At least eight bytes each, so that they can be compared as one word. */
  private static final byte[][] BYTES = new byte[SLOTS][];

  private static final long[] HASHES = new long[SLOTS];

  static {
    for (String known : KNOWN) {
      byte[] bytes = known.getBytes(ISO_8859_1);
      long hash = Words.hash(bytes, 0, bytes.length);
      int slot = (int) hash & SLOTS - 1;
      while (TEXTS[slot] != null) {
        slot = slot + 1 & SLOTS - 1;
      }
      TEXTS[slot] = known.intern();
      BYTES[slot] = Arrays.copyOf(bytes, Math.max(bytes.length, Long.BYTES));
      HASHES[slot] = hash;
    }
  }

  private KnownTexts() {}

  /** The text that stands between two places, null when it is not one of these. */
  static @Nullable String find(byte[] body, int start, int end, long hash) {
    int slot = (int) hash & SLOTS - 1;
    while (TEXTS[slot] != null) {
      if (HASHES[slot] == hash
          && TEXTS[slot].length() == end - start
          && Words.same(BYTES[slot], 0, body, start, end - start)) {
        return TEXTS[slot];
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return null;
  }
}
