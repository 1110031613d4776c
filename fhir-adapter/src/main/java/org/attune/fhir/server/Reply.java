package org.attune.fhir.server;

import org.attune.rules.fact.Availability;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question.
 *
 * @param outcome {@link Availability#READ} when everything was read, {@link Availability#LATE} when
 *     time ran out first, else {@link Availability#UNREAD}
 * @param pages pages that were taken in; there may be some even where the last ones are missing
 * @param problem why it was not read in full, in plain words and without anything from the record;
 *     null when it was
 */
public record Reply(Availability outcome, int pages, @Nullable String problem) {

  static Reply read(int pages) {
    return new Reply(Availability.READ, pages, null);
  }

  static Reply unread(int pages, String problem) {
    return new Reply(Availability.UNREAD, pages, problem);
  }

  static Reply late(int pages) {
    return new Reply(Availability.LATE, pages, "no answer before the deadline");
  }
}
