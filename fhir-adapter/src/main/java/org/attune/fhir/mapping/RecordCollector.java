package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.attune.fhir.gate.Limits;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads resources, in any order and from any number of values, and makes facts of them in the end.
 * One collector serves one evaluation; it is not safe for use by several threads.
 */
public final class RecordCollector {

  /** An empty collector. */
  public RecordCollector(CodeMapping mapping, LabelPolicy labels) {}

  /**
   * Reads one value: a resource, a Bundle, an OperationOutcome or null, and leaves the parser on
   * the value's last token. Anything else is skipped and reported as {@link
   * ReadResult.Shape#OTHER}.
   *
   * @param at a parser of {@link org.attune.fhir.gate.Gate} that stands on the value's first token
   * @throws org.attune.fhir.gate.GateRefusal when the gate refuses what it reads
   */
  public ReadResult readValue(JsonParser at, ReadSource source) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads a whole body, e.g. an EHR's reply or a file.
   *
   * @throws org.attune.fhir.gate.GateRefusal when the gate refuses the body
   */
  public ReadResult readBody(byte[] body, Limits limits, ReadSource source) {
    throw new UnsupportedOperationException();
  }

  /** Id of the first Patient that was read as a resource of its own, null when there was none. */
  public @Nullable String firstPatient() {
    throw new UnsupportedOperationException();
  }

  /**
   * Reference of the practitioner of the patient's latest session that began by a given time, null
   * when there is none.
   */
  public @Nullable String latestSessionPractitioner(String patient, @Nullable Instant asOf) {
    throw new UnsupportedOperationException();
  }

  /** Reference of the practitioner behind a role that was read; other references as they are. */
  public @Nullable String practitionerOf(String reference) {
    throw new UnsupportedOperationException();
  }

  /** Security labels of all that was read, as {@code system|code}, sorted. */
  public Set<String> labels() {
    throw new UnsupportedOperationException();
  }

  /**
   * Everything that was read about the patient in focus, as facts.
   *
   * @param availability whether each kind could be read; kinds left out are unread. A kind of which
   *     a record was held back because of its label becomes {@link Availability#WITHHELD_LABEL}
   * @param asOf the time asked about, which decides whether consents and flags are in force; null
   *     leaves that to the rules
   */
  public Facts toFacts(
      Focus focus, Site site, Map<FactKind, Availability> availability, @Nullable Instant asOf) {
    throw new UnsupportedOperationException();
  }
}
