package org.attune.fhir.mapping;

import java.util.Map;

/**
 * What a site's own form is in ours.
 *
 * @param questionnaire our canonical, with or without {@code |version}; without one the site's
 *     version is kept
 * @param linkIds our linkId by the site's; others are kept as they are
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
}
