package org.attune.fhir.mapping;

import java.util.Map;

/**
 * What a site's own codes and forms mean in ours. A mapping adds a code to those that a record
 * carries; it never changes what a fact means.
 *
 * @param codes our {@code system|code} by the site's {@code system|code}
 * @param forms our forms by the site's canonical, with or without {@code |version}
 */
public record CodeMapping(Map<String, String> codes, Map<String, FormMapping> forms) {

  /** No mapping: only the codes and forms that are recognised anyhow. */
  public static final CodeMapping NONE = new CodeMapping(Map.of(), Map.of());

  public CodeMapping {
    codes = Map.copyOf(codes);
    forms = Map.copyOf(forms);
  }
}
