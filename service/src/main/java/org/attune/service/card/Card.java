package org.attune.service.card;

import java.util.List;
import org.attune.service.attention.Shown;

/**
 * A CDS Hooks card, ready to be written.
 *
 * @param uuid id of the card, lower case
 * @param decision id of the decision it belongs to
 * @param shown what it tells
 * @param title short name of the rule
 * @param summary one line of at most 139 characters
 * @param detail Markdown without HTML, at most 600 characters
 * @param suggestions drafts for the clinician to accept
 * @param overrideReasons reasons to decline; never empty
 */
public record Card(
    String uuid,
    String decision,
    Shown shown,
    String title,
    String summary,
    String detail,
    List<Suggestion> suggestions,
    List<OverrideReason> overrideReasons) {

  /** Id of the rule that speaks. */
  public String rule() {
    return shown.finding().rule();
  }

  /** How urgent it is: {@code info}, {@code warning} or {@code critical}. */
  public String indicator() {
    return shown.finding().severity().code();
  }

  /**
   * A draft to accept.
   *
   * @param uuid id of the suggestion, lower case
   * @param label what accepting it does
   * @param resource the draft as FHIR R4 JSON
   */
  public record Suggestion(String uuid, String label, String resource) {}

  /**
   * A reason to decline.
   *
   * @param code stable code
   * @param display its words
   */
  public record OverrideReason(String code, String display) {}
}
