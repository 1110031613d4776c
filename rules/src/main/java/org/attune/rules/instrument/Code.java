package org.attune.rules.instrument;

/**
 * A code in a code system.
 *
 * @param system address of the code system, e.g. {@code http://loinc.org}
 * @param code the code, e.g. {@code 44261-6}
 */
public record Code(String system, String code) {

  /** LOINC. */
  public static final String LOINC = "http://loinc.org";

  /** SNOMED CT. */
  public static final String SNOMED = "http://snomed.info/sct";

  /** The product's own instruments and scales. */
  public static final String INSTRUMENT = "https://attune.example/fhir/CodeSystem/instrument";
}
