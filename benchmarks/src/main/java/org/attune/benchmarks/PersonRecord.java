package org.attune.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.CodeMapping;
import org.attune.fhir.mapping.Focus;
import org.attune.fhir.mapping.LabelPolicy;
import org.attune.fhir.mapping.ReadSource;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.fixtures.course.CourseGenerator;
import org.attune.fixtures.course.Kind;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;

/**
 * The record of one synthetic person: a course that drifts down, all items of every form, visits,
 * appointments and messages.
 *
 * @param bytes FHIR Bundle, UTF-8
 * @param patient id of the patient
 * @param clinician reference of the therapist
 * @param asOf the day after the last session
 */
record PersonRecord(byte[] bytes, String patient, String clinician, Instant asOf) {

  private static final long SEED = 7;
  private static final Site SITE = new Site(Set.of("en"), Set.of(), ZoneId.of("Europe/Berlin"));
  private static final Map<FactKind, Availability> READ = new EnumMap<>(FactKind.class);

  static {
    for (FactKind kind : FactKind.values()) {
      READ.put(kind, Availability.READ);
    }
    READ.put(FactKind.PROMPTS, Availability.NO_JOURNAL);
    READ.put(FactKind.CASELOAD, Availability.NO_JOURNAL);
  }

  static PersonRecord of(int sessions) {
    Scenario scenario = CourseGenerator.scenario(SEED, sessions, Kind.DRIFT);
    return new PersonRecord(
        CourseGenerator.bundle(SEED, sessions, Kind.DRIFT).getBytes(StandardCharsets.UTF_8),
        scenario.patient().id(),
        "Practitioner/" + scenario.clinician().id(),
        scenario.asOf());
  }

  Facts facts() {
    RecordCollector collector = new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
    collector.readBody(bytes, Limits.BODY, ReadSource.of("benchmark"));
    return collector.toFacts(new Focus(patient, clinician), SITE, READ, asOf);
  }
}
