package org.attune.fhir.mapping;

import java.util.Set;

/** Forms in which clinicians look at themselves; each is read for its author alone. */
final class OwnForms {

  private static final Set<String> INSTRUMENTS = Set.of("ei", "trq", "fwc12", "fwc24", "clin-aff");
  private static final String CANONICAL = "https://attune.example/fhir/Questionnaire/";

  private OwnForms() {}

  static boolean isOne(String instrument) {
    return INSTRUMENTS.contains(instrument);
  }

  static boolean isCanonicalOfOne(String url) {
    return url.startsWith(CANONICAL) && isOne(url.substring(CANONICAL.length()));
  }
}
