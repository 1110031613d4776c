package org.attune.rules.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attune.rules.fact.Episode;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The primary therapists that the client lately had.
 *
 * @param count how many different ones
 * @param months months looked back
 * @param episodes the episodes of care that name them
 * @param asOf the time asked about
 */
public record PrimaryTherapists(int count, int months, List<Episode> episodes, Instant asOf)
    implements Signal {

  static PrimaryTherapists of(PairView view) {
    int months = view.count("CTR-09.months");
    Instant since = view.asOf().atZone(view.facts().zone()).minusMonths(months).toInstant();
    Set<String> therapists = new TreeSet<>();
    List<Episode> episodes = new ArrayList<>();
    for (Episode episode : view.facts().episodes()) {
      if (episode.careManager() != null && overlaps(episode, since, view.asOf())) {
        therapists.add(episode.careManager());
        episodes.add(episode);
      }
    }
    episodes.sort(Comparator.comparing(episode -> episode.source().reference()));
    return new PrimaryTherapists(therapists.size(), months, List.copyOf(episodes), view.asOf());
  }

  /** An undated end is open, unless the episode has finished. */
  private static boolean overlaps(Episode episode, Instant since, Instant until) {
    Instant from = episode.from();
    Instant to = episode.to();
    boolean begun = from == null || !from.isAfter(until);
    boolean finished = episode.status() == Episode.Status.FINISHED;
    boolean lately = to == null ? !finished || late(from, since) : !to.isBefore(since);
    return begun && lately;
  }

  private static boolean late(@Nullable Instant from, Instant since) {
    return from != null && !from.isBefore(since);
  }

  @Override
  public List<Evidence> evidence() {
    return episodes.stream().map(this::seen).toList();
  }

  private Evidence seen(Episode episode) {
    Instant from = episode.from();
    Instant to = episode.to();
    Instant ended = to == null ? asOf : to;
    return Words.seen(
        episode.source(), "episode with a primary therapist", from == null ? ended : from);
  }

  @Override
  public Map<String, Object> values() {
    return new Values().put("k", count).put("months", months).map();
  }
}
