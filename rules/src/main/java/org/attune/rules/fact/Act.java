package org.attune.rules.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A procedure: something done, offered or declined.
 *
 * @param source the procedure
 * @param code fact code, e.g. {@code cfi}, {@code safety-assessment}, {@code exposure-session}
 * @param status how far it went
 * @param at when, null when undated
 * @param visit reference of the encounter, null when none is given
 * @param practitioners who did it; empty when unknown
 */
public record Act(
    Source source,
    String code,
    Status status,
    @Nullable Instant at,
    @Nullable String visit,
    Set<String> practitioners)
    implements Fact {

  /** How far an act went. */
  public enum Status {
    DONE,
    OFFERED,
    DECLINED
  }
}
