package org.attune.rules.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task: work between sessions, supervision, a follow-up of a prompt.
 *
 * @param source the task
 * @param code fact code, e.g. {@code between-session-task}, {@code supervision}
 * @param status where it stands
 * @param authored when it was written, null when unknown
 * @param due when it is due, null when open
 * @param ended when it was done, null when unknown or open
 * @param owner reference of who does it, null when nobody
 * @param focus references it is about
 * @param hasOutput a result is recorded
 */
public record Task(
    Source source,
    String code,
    Status status,
    @Nullable Instant authored,
    @Nullable Instant due,
    @Nullable Instant ended,
    @Nullable String owner,
    Set<String> focus,
    boolean hasOutput)
    implements Fact {

  /** Where a task stands. */
  public enum Status {
    OPEN,
    COMPLETED,
    FAILED,
    REJECTED,
    CANCELLED
  }
}
