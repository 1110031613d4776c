package org.attune.fhir.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.fhir.gate.Limits;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;

/**
 * A small record of the patient p1, seen by the practitioner dr1 in Berlin on 16 March 2026 at
 * 09:00. JSON is written with single quotes.
 */
final class Sample {

  static final Instant AS_OF = Instant.parse("2026-03-16T08:00:00Z");
  static final Site SITE = new Site(Set.of("en"), Set.of(), ZoneId.of("Europe/Berlin"));
  static final String PATIENT = "{'resourceType':'Patient','id':'p1'}";
  static final String SUBJECT = "'subject':{'reference':'Patient/p1'}";
  static final Focus FOCUS = new Focus("p1", "Practitioner/dr1");

  private static final String FACT = "https://attune.example/fhir/CodeSystem/fact";

  private Sample() {}

  /** The facts of some resources, each kind having been read. */
  static Facts facts(String... resources) {
    return facts(collector(resources));
  }

  static Facts facts(RecordCollector collector) {
    return collector.toFacts(FOCUS, SITE, allRead(), AS_OF);
  }

  static RecordCollector collector(String... resources) {
    RecordCollector collector = new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
    read(collector, resources);
    return collector;
  }

  static ReadResult read(RecordCollector collector, String... resources) {
    return read(collector, bundle(Arrays.asList(resources)), "https://ehr.test/r4");
  }

  static ReadResult read(RecordCollector collector, String body, String base) {
    byte[] bytes = body.replace('\'', '"').getBytes(UTF_8);
    return collector.readBody(bytes, Limits.PAGE, new ReadSource("test", base));
  }

  static String bundle(List<String> resources) {
    List<String> entries = new ArrayList<>();
    resources.forEach(each -> entries.add("{'resource':" + each + "}"));
    return "{'resourceType':'Bundle','type':'searchset','entry':["
        + String.join(",", entries)
        + "]}";
  }

  /** A resource of the patient: its type, its id, and the rest of its members. */
  static String of(String type, String id, String members) {
    return "{'resourceType':'%s','id':'%s',%s,%s}".formatted(type, id, SUBJECT, members);
  }

  /** A resource that names no patient by subject. */
  static String bare(String type, String id, String members) {
    return "{'resourceType':'%s','id':'%s',%s}".formatted(type, id, members);
  }

  /** A CodeableConcept with one of our own codes. */
  static String fact(String code) {
    return concept(FACT, code);
  }

  static String concept(String system, String code) {
    return "{'coding':[{'system':'%s','code':'%s'}]}".formatted(system, code);
  }

  /** An array of one CodeableConcept of HL7 Terminology. */
  static String tho(String system, String code) {
    return "[" + concept("http://terminology.hl7.org/CodeSystem/" + system, code) + "]";
  }

  static String reference(String to) {
    return "{'reference':'" + to + "'}";
  }

  static Instant at(String time) {
    return Instant.parse(time);
  }

  static Map<FactKind, Availability> allRead() {
    Map<FactKind, Availability> read = new EnumMap<>(FactKind.class);
    for (FactKind kind : FactKind.values()) {
      read.put(kind, Availability.READ);
    }
    return read;
  }
}
