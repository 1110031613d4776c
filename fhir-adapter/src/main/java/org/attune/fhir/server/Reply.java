package org.attune.fhir.server;

import java.util.List;
import org.attune.rules.fact.Availability;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question.
 *
 * @param outcome {@link Availability#READ} when everything was read, {@link Availability#LATE} when
 *     time ran out first, else {@link Availability#UNREAD}
 * @param pages bodies that arrived whole, in order, each one JSON value that passed the gate: a
 *     resource for a read, searchset Bundles for a search. They hold also where a later page is
 *     missing
 * @param problem why it was not read in full, in plain words and without anything from the record;
 *     null when it was
 */
public record Reply(Availability outcome, List<byte[]> pages, @Nullable String problem) {

  /** Copies the list of pages. */
  public Reply {
    pages = List.copyOf(pages);
  }
}
