package org.attune.fhir.plan;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.rules.fact.FactKind;

/**
 * One question to the record: a FHIR read or search, as published in the discovery and as asked of
 * the EHR's FHIR server when a client did not send the answer.
 *
 * @param key prefetch key, e.g. {@code questionnaireResponses}
 * @param template relative FHIR address with tokens, e.g. {@code
 *     Goal?patient={{context.patientId}}}
 * @param kinds kinds of fact that are unknown unless this was read; empty where the answer only
 *     adds detail to facts that stand without it
 * @param indispensable without an answer no evaluation is possible
 * @param search a search, answered by a searchset; else a read, answered by one resource
 */
public record Read(
    String key, String template, Set<FactKind> kinds, boolean indispensable, boolean search) {

  private static final Pattern TOKEN = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final Pattern VALUE =
      Pattern.compile("[A-Za-z]+/[A-Za-z0-9\\-.]{1,64}|[A-Za-z0-9\\-.]{1,64}");

  /** Copies the kinds. */
  public Read {
    kinds = Set.copyOf(kinds);
  }

  /** Names of the tokens in the template, e.g. {@code context.patientId}, in order of name. */
  public Set<String> tokens() {
    Set<String> names = new TreeSet<>();
    Matcher matcher = TOKEN.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /**
   * The relative address with every token filled in.
   *
   * @param values values by token name: FHIR ids, or relative references such as {@code
   *     Practitioner/7}
   * @throws IllegalArgumentException when a value is missing or is neither an id nor a reference
   */
  public String address(Map<String, String> values) {
    return TOKEN.matcher(template).replaceAll(match -> value(match.group(1), values));
  }

  private String value(String token, Map<String, String> values) {
    String value = values.get(token);
    if (value == null || !VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + key + "' needs a FHIR id or reference for the token '" + token + "'.");
    }
    return Matcher.quoteReplacement(value);
  }
}
