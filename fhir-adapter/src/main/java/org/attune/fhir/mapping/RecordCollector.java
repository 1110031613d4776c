package org.attune.fhir.mapping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.GateParser;
import org.attune.fhir.gate.Limits;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads resources, in any order and from any number of values, and makes facts of them in the end.
 * One collector serves one evaluation; it is not safe for use by several threads.
 */
public final class RecordCollector {

  private static final Site NO_SITE = new Site(Set.of(), Set.of(), ZoneOffset.UTC);

  private final CodeMapping mapping;
  private final LabelPolicy policy;
  private final Records records = new Records();
  private final SortedSet<String> labels = new TreeSet<>();
  private @Nullable String firstPatient;

  /** An empty collector. */
  public RecordCollector(CodeMapping mapping, LabelPolicy policy) {
    this.mapping = mapping;
    this.policy = policy;
  }

  /**
   * Reads one value: a resource, a Bundle, an OperationOutcome or null, and leaves the parser on
   * the value's last token. Anything else is skipped and reported as {@link
   * ReadResult.Shape#OTHER}.
   *
   * @param at a parser of {@link Gate} that stands on the value's first token
   * @throws org.attune.fhir.gate.GateRefusal when the gate refuses what it reads
   */
  public ReadResult readValue(JsonParser at, ReadSource source) {
    if (!(at instanceof GateParser gated)) {
      throw new IllegalArgumentException("Only what passes the gate is read.");
    }
    return new ValueReader(new Cursor(gated, mapping), source.base(), this::take).read();
  }

  /**
   * Reads a whole body, e.g. an EHR's reply or a file.
   *
   * @throws org.attune.fhir.gate.GateRefusal when the gate refuses the body
   */
  public ReadResult readBody(byte[] body, Limits limits, ReadSource source) {
    GateParser at = Gate.open(body, limits);
    at.nextToken();
    ReadResult result = readValue(at, source);
    Gate.drain(at);
    return result;
  }

  private void take(Resource resource, @Nullable String base, @Nullable String fullUrl) {
    records.add(resource, base, fullUrl);
    if (!resource.labels.isEmpty()) {
      labels.addAll(resource.labels.tokens());
    }
    if (firstPatient == null && resource instanceof PatientResource) {
      firstPatient = resource.key().substring("Patient/".length());
    }
  }

  /** Id of the first Patient that was read as a resource of its own, null when there was none. */
  public @Nullable String firstPatient() {
    return firstPatient;
  }

  /**
   * Reference of the practitioner of the patient's latest session that began by a given time, null
   * when there is none.
   */
  public @Nullable String latestSessionPractitioner(String patient, @Nullable Instant asOf) {
    Facts facts = toFacts(new Focus(patient, null), NO_SITE, Map.of(), asOf);
    String latest = null;
    for (Visit visit : facts.visits()) {
      boolean over = visit.finished() && (asOf == null || !visit.start().isAfter(asOf));
      if (over && visit.kind() == Visit.Kind.SESSION && !visit.practitioners().isEmpty()) {
        latest = visit.practitioners().iterator().next();
      }
    }
    return latest;
  }

  /** Reference of the practitioner behind a role that was read; other references as they are. */
  public String practitionerOf(String reference) {
    String key = records.resolve(null, reference);
    return records.get(key) instanceof PractitionerRoleResource role && role.practitioner != null
        ? records.resolve(role, role.practitioner)
        : key;
  }

  /**
   * References of what was not read and what was read cannot be understood without: places,
   * organisations, and the calendars whose slots may say more.
   */
  public SortedSet<String> pointedTo() {
    SortedSet<String> references = new TreeSet<>();
    for (Resource resource : records.all()) {
      for (String reference : resource.pointsTo()) {
        String key = records.resolve(resource, reference);
        boolean elsewhere = reference.startsWith("#") || References.absolute(key);
        if (!elsewhere && (records.get(key) == null || records.get(key) == resource)) {
          references.add(key);
        }
      }
    }
    return references;
  }

  /** Security labels of all that was read, as {@code system|code}. */
  public SortedSet<String> labels() {
    return new TreeSet<>(labels);
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
    return new Assembly(records, mapping, policy, focus, site, asOf).facts(availability);
  }
}
