package org.attune.fhir.oracle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.CodeMapping;
import org.attune.fhir.mapping.Focus;
import org.attune.fhir.mapping.LabelPolicy;
import org.attune.fhir.mapping.ReadSource;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;
import org.hl7.fhir.r4.model.Bundle;

/** Reads records by the streaming mapping, and by HAPI. */
final class Reading {

  static final FhirContext R4 = FhirContext.forR4Cached();

  private static final Site SITE = new Site(Set.of("en"), Set.of(), ZoneId.of("Europe/Vienna"));

  private Reading() {}

  /** The facts of some bodies of the corpus, read one after another. */
  static Facts facts(List<String> bodies) {
    return facts(bodies, new Focus("p1", "Practitioner/t1"), Dice.AS_OF.toInstant());
  }

  /** The facts of some bodies, read one after another. */
  static Facts facts(List<String> bodies, Focus focus, Instant asOf) {
    RecordCollector collector = new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
    ReadSource source = new ReadSource("test", Corpus.BASE);
    for (String body : bodies) {
      collector.readBody(body.getBytes(StandardCharsets.UTF_8), Limits.PAGE, source);
    }
    Map<FactKind, Availability> availability = new LinkedHashMap<>();
    for (FactKind kind : FactKind.values()) {
      availability.put(kind, Availability.READ);
    }
    return collector.toFacts(focus, SITE, availability, asOf);
  }

  /** HAPI's model of a Bundle, ids as they stand in the resources. */
  static Bundle model(String bundle) {
    return parser().parseResource(Bundle.class, bundle);
  }

  /** A Bundle after a walk through HAPI's parser, model and encoder. */
  static String reencoded(String bundle) {
    return parser().encodeResourceToString(model(bundle));
  }

  private static IParser parser() {
    IParser parser = R4.newJsonParser();
    parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    parser.setStripVersionsFromReferences(false);
    return parser;
  }
}
