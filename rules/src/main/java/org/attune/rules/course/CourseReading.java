package org.attune.rules.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.attune.rules.calculation.ScalePrior;
import org.jspecify.annotations.Nullable;

/** One pass over a rating series, session by session. */
final class CourseReading {

  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final CourseSettings settings;
  private final double sem;
  private final double margin90;
  private final double margin95;
  private final List<CourseState> states;
  private final EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
  private final CalmScores calm;
  private final SlowCharts slowCharts;
  private final RuptureWatch watch;

  CourseReading(int sessions, ScalePrior prior, CourseSettings settings) {
    this.settings = settings;
    this.sem = prior.sem();
    this.margin90 = prior.margin90();
    this.margin95 = prior.margin95();
    this.states = new ArrayList<>(sessions);
    this.calm = new CalmScores(sessions, prior, settings);
    this.slowCharts = new SlowCharts(prior, settings);
    this.watch = new RuptureWatch(settings.repair(), margin90);
  }

  List<CourseState> states() {
    return states;
  }

  State stateAsOf(Instant asOf, boolean episodeEnded) {
    if (watch.state() != State.OPEN) {
      return watch.state();
    }
    long quiet = days(states.get(states.size() - 1).at(), asOf);
    boolean over = episodeEnded || quiet >= settings.repair().days();
    return over ? State.UNREPAIRED : State.OPEN;
  }

  void read(CoursePoint point) {
    int index = states.size() + 1;
    CourseState before = states.isEmpty() ? null : states.get(index - 2);
    long days = before == null ? 0 : days(before.at(), point.at());
    Limits limits = calm.limits();
    int baselineCount = calm.count();
    causes.clear();
    Trend trend = slowCharts.read(point.score(), watch.state().repaired(), causes);
    addCauses(point, days <= settings.jumpDays() ? before : null);
    Trigger trigger = Trigger.of(causes, limits != null);
    boolean fell = watch.advance(index, point.score(), days);
    if (watch.state() == State.NONE && (trigger == Trigger.WARN || point.tension())) {
      watch.open(rupture(index, point, before));
      fell = trigger == Trigger.WARN;
    }
    if (watch.state() == State.NONE) {
      calm.add(point.score());
    }
    states.add(
        new CourseState(
            index,
            point.at(),
            point.score(),
            baselineCount,
            limits,
            trend,
            causes,
            trigger,
            watch.state(),
            fell && limits != null,
            watch.rupture()));
  }

  private void addCauses(CoursePoint point, @Nullable CourseState before) {
    Limits limits = calm.limits();
    double score = point.score();
    double drop = before == null ? 0 : before.score() - score;
    add(Cause.S2, limits != null && score < limits.lower2());
    add(Cause.S3, limits != null && score < limits.lower3());
    add(Cause.RD90, drop >= margin90);
    add(Cause.RD95, drop >= margin95);
    add(Cause.TENSION, point.tension());
  }

  private void add(Cause cause, boolean holds) {
    if (holds) {
      causes.add(cause);
    }
  }

  private Rupture rupture(int index, CoursePoint point, @Nullable CourseState before) {
    Double level = driftedAlone() ? slowCharts.level() : null;
    double fallback = before == null ? point.score() : before.score();
    double reference = level == null ? calm.reference(fallback) : level;
    double inner = calm.inner(reference);
    return new Rupture(index, point.at(), reference, sem, inner, point.score());
  }

  private boolean driftedAlone() {
    return calm.limits() != null
        && causes.contains(Cause.CUSUM)
        && !Trigger.fellOut(causes)
        && !causes.contains(Cause.TENSION);
  }

  /**
   * Days between two times, rounded: an hour earlier or later in the day or the change to summer
   * time does not count.
   */
  private static long days(Instant from, Instant to) {
    return Math.round(Duration.between(from, to).toSeconds() / SECONDS_A_DAY);
  }
}
