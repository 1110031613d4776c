package org.attune.rules.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Act;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Roster;
import org.attune.rules.fact.Task;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A planned absence of the clinician, or a planned ending, that lies ahead.
 *
 * @param ending it is an ending
 * @param daysAhead days until it begins
 * @param length days that an absence lasts; 0 for an ending
 * @param prepared a plan for a separation is on record
 * @param gap what is not known of such a plan, null when all is
 * @param basis the records it rests on
 */
public record Separation(
    boolean ending,
    int daysAhead,
    int length,
    boolean prepared,
    @Nullable Gap gap,
    LocalDate date,
    List<Evidence> basis)
    implements Signal {

  /** An absence that is entered until the last minute of a day lasts until the next. */
  private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

  static List<Separation> of(PairView view) {
    List<Separation> found = new ArrayList<>();
    if (!Episodes.ended(view.facts(), view.pair(), view.asOf())) {
      absences(view).forEach(stretch -> found.add(absence(view, stretch)));
      Instant end = Episodes.agreedEnd(view.facts(), view.pair(), view.asOf());
      Episode episode = Episodes.find(view.facts(), view.pair().episode());
      if (end != null && episode != null) {
        Evidence seen = Words.seen(episode.source(), "planned ending", end);
        found.add(separation(view, true, view.date(end), 0, List.of(seen)));
      }
    }
    return found;
  }

  private static Separation absence(PairView view, List<Roster> stretch) {
    LocalDate from = view.date(stretch.get(0).from());
    LocalDate to = stretch.stream().map(one -> last(view, one)).max(LocalDate::compareTo).get();
    List<Evidence> basis =
        stretch.stream()
            .map(one -> Words.seen(one.source(), "planned absence of the clinician", one.from()))
            .toList();
    return separation(view, false, from, (int) ChronoUnit.DAYS.between(from, to), basis);
  }

  private static Separation separation(
      PairView view, boolean ending, LocalDate date, int length, List<Evidence> basis) {
    Gap tasks = Gap.of(view.facts(), FactKind.TASKS, "plans for a break or ending");
    return new Separation(
        ending,
        (int) ChronoUnit.DAYS.between(view.date(view.asOf()), date),
        length,
        prepared(view),
        Gap.first(tasks, Gap.of(view.facts(), FactKind.ACTS, "plans for a break or ending")),
        date,
        basis);
  }

  /** Absences of the clinician that begin later than now; those that adjoin are one. */
  private static List<List<Roster>> absences(PairView view) {
    List<Roster> ahead = new ArrayList<>();
    for (Roster roster : view.facts().rosters()) {
      boolean own = roster.practitioner().equals(view.pair().practitioner());
      if (own && roster.kind() == Roster.Kind.ABSENCE && roster.to().isAfter(view.asOf())) {
        ahead.add(roster);
      }
    }
    ahead.sort(
        Comparator.comparing(Roster::from).thenComparing(roster -> roster.source().reference()));
    List<List<Roster>> stretches = new ArrayList<>();
    LocalDate end = LocalDate.MIN;
    for (Roster roster : ahead) {
      if (stretches.isEmpty() || view.date(roster.from()).isAfter(end)) {
        stretches.add(new ArrayList<>());
        end = LocalDate.MIN;
      }
      stretches.get(stretches.size() - 1).add(roster);
      end = last(view, roster).isAfter(end) ? last(view, roster) : end;
    }
    stretches.removeIf(stretch -> !stretch.get(0).from().isAfter(view.asOf()));
    return stretches;
  }

  private static LocalDate last(PairView view, Roster roster) {
    return view.date(roster.to().plus(LAST_MINUTE));
  }

  private static boolean prepared(PairView view) {
    for (Task task : view.facts().tasks()) {
      boolean stands =
          switch (task.status()) {
            case OPEN, COMPLETED -> true;
            case FAILED, REJECTED, CANCELLED -> false;
          };
      if (task.code().equals("separation-plan") && stands && begun(view, task.authored())) {
        return true;
      }
    }
    for (Act act : view.facts().acts()) {
      boolean done = act.status() == Act.Status.DONE && begun(view, act.at());
      if (act.code().equals("separation-plan") && done) {
        return true;
      }
    }
    return false;
  }

  private static boolean begun(PairView view, @Nullable Instant at) {
    return at == null || !at.isAfter(view.asOf());
  }

  @Override
  public List<Evidence> evidence() {
    return basis;
  }

  @Override
  public Map<String, Object> values() {
    return new Values().put("d", daysAhead).put("length", length).put("date", date).map();
  }
}
