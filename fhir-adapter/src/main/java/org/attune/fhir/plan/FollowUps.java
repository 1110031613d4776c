package org.attune.fhir.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads that no template can ask for in advance: what the record turned out to point to. They only
 * add detail (the time zone and kind of a place, a clinician's planned absences), so that no fact's
 * availability rests on them.
 */
public final class FollowUps {

  private static final int MOST = 50;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  /** Key and beginning of the search for each type that has one; the ids follow. */
  private record Start(String type, String key, String search) {}

  private static final List<Start> STARTS =
      List.of(
          new Start("Location", "locations", "Location?_count=100&_id="),
          new Start("Organization", "organizations", "Organization?_count=100&_id="),
          new Start("Schedule", "slots", "Slot?_count=100&schedule="));

  private FollowUps() {}

  /**
   * The reads for some references, at most one for each type and 50 references a type.
   *
   * @param references relative references, e.g. {@code Location/4}; those of other types than
   *     Location, Organization and Schedule ask for nothing
   */
  public static List<Read> of(Set<String> references) {
    List<Read> reads = new ArrayList<>();
    for (Start start : STARTS) {
      String ids =
          references.stream()
              .filter(reference -> reference.startsWith(start.type() + "/"))
              .map(reference -> reference.substring(start.type().length() + 1))
              .filter(id -> ID.matcher(id).matches())
              .sorted()
              .limit(MOST)
              .collect(Collectors.joining(","));
      if (!ids.isEmpty()) {
        reads.add(new Read(start.key(), start.search() + ids, Set.of(), false, true));
      }
    }
    return List.copyOf(reads);
  }
}
