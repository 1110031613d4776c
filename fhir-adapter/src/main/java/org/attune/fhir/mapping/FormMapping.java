package org.attune.fhir.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a site's own form is in ours.
 *
 * @param questionnaire our canonical, with or without {@code |version}; without one the site's
 *     version is kept
 * @param linkIds our linkId by the site's (a leading slash removed); others are kept as they are
 * @param answers number by answer: {@code system|code} of a coding, or the text of a string answer
 * @param quantities whether the value of a quantity answer is the number meant
 */
public record FormMapping(
    String questionnaire,
    Map<String, String> linkIds,
    Map<String, Double> answers,
    boolean quantities) {

  public FormMapping {
    linkIds = Map.copyOf(linkIds);
    answers = Map.copyOf(answers);
  }

  /** Our canonical without its version. */
  String url() {
    int bar = questionnaire.indexOf('|');
    return bar < 0 ? questionnaire : questionnaire.substring(0, bar);
  }

  /** The version of our canonical, null when it has none. */
  @Nullable String version() {
    int bar = questionnaire.indexOf('|');
    return bar < 0 ? null : questionnaire.substring(bar + 1);
  }

  /** Our linkId for a site's. */
  String linkId(String site) {
    return linkIds.getOrDefault(site, site);
  }
}
