package org.attune.service.cdshooks;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a card, as a client tells it.
 *
 * @param card id of the card
 * @param outcome {@code accepted} or {@code overridden}
 * @param suggestions ids of the suggestions accepted, in alphabetical order
 * @param at when it happened
 * @param reason code of the reason to decline, null when none was given
 * @param comment what the clinician wrote, null when nothing; never logged
 */
record Feedback(
    String card,
    String outcome,
    List<String> suggestions,
    OffsetDateTime at,
    @Nullable String reason,
    @Nullable String comment) {

  /** What makes two items one: the same card, outcome, suggestions and time. */
  String identity() {
    return card + ' ' + outcome + ' ' + suggestions + ' ' + at.toInstant();
  }

  @Override
  public String toString() {
    return "Feedback[" + card + ", " + outcome + "]";
  }
}
