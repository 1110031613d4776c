package org.attune.fhir.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    for (String ours : codes.values()) {
      if (ours.indexOf('|') < 1 || ours.endsWith("|")) {
        throw new IllegalArgumentException("'" + ours + "' is not of the form system|code.");
      }
    }
  }

  /** Adds our code for a site's code, where there is one. */
  void addTo(Codes into, String system, String code) {
    if (codes.isEmpty()) {
      return;
    }
    String ours = codes.get(system + "|" + code);
    if (ours != null) {
      int bar = ours.lastIndexOf('|');
      into.add(ours.substring(0, bar), ours.substring(bar + 1));
    }
  }

  /** What a site's form is in ours, null when it is not mapped. */
  @Nullable FormMapping form(String url, @Nullable String version) {
    if (forms.isEmpty()) {
      return null;
    }
    FormMapping exact = version == null ? null : forms.get(url + "|" + version);
    return exact == null ? forms.get(url) : exact;
  }
}
