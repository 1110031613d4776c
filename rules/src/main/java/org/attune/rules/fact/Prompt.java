package org.attune.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An earlier finding that the journal remembers, with what became of it.
 *
 * @param source the decision it was part of
 * @param rule rule id
 * @param variant variant of the rule, empty for its plain form
 * @param severity severity it was shown with: {@code info}, {@code warning} or {@code critical}
 * @param at when it was first shown
 * @param answer what the clinician did
 * @param rationale override or rationale code, null when none was given
 * @param rationaleAccepted the data or a second person confirmed the rationale
 * @param answeredAt when it was answered, null when it was not
 */
public record Prompt(
    Source source,
    String rule,
    String variant,
    String severity,
    Instant at,
    Answer answer,
    @Nullable String rationale,
    boolean rationaleAccepted,
    @Nullable Instant answeredAt)
    implements Fact {

  /** What became of a prompt; silence is not acceptance. */
  public enum Answer {
    NONE,
    ACCEPTED,
    OVERRIDDEN,
    SNOOZED
  }
}
