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
    double score = point.score();
    CourseState before = states.isEmpty() ? null : states.get(states.size() - 1);
    long days = before == null ? 0 : days(before.at(), point.at());
    Limits limits = calm.limits();
    causes.clear();
    Trend trend = slowCharts.read(score, watch.state().repaired(), causes);
    compare(score, limits);
    if (before != null && days <= settings.jumpDays()) {
      compare(before.score() - score);
    }
    if (point.tension()) {
      causes.add(Cause.TENSION);
    }
    Trigger trigger = trigger(limits != null);
    boolean possibleRupture = watch.advance(index, score, days) && limits != null;
    if (watch.state() == State.NONE && (trigger == Trigger.WARN || point.tension())) {
      watch.open(rupture(index, point, before));
      possibleRupture = trigger == Trigger.WARN && limits != null;
    }
    states.add(
        new CourseState(
            index,
            point.at(),
            score,
            calm.count(),
            limits,
            trend,
            causes,
            trigger,
            watch.state(),
            possibleRupture,
            watch.rupture()));
    if (watch.state() == State.NONE) {
      calm.add(score);
    }
  }

  private void compare(double score, @Nullable Limits limits) {
    if (limits != null && score < limits.lower2()) {
      causes.add(Cause.S2);
    }
    if (limits != null && score < limits.lower3()) {
      causes.add(Cause.S3);
    }
  }

  private void compare(double drop) {
    if (drop >= margin90) {
      causes.add(Cause.RD90);
    }
    if (drop >= margin95) {
      causes.add(Cause.RD95);
    }
  }

  private Trigger trigger(boolean personal) {
    boolean warn =
        personal ? fellOut() || causes.contains(Cause.CUSUM) : causes.contains(Cause.RD95);
    if (warn) {
      return Trigger.WARN;
    }
    boolean info =
        causes.contains(Cause.S2) || causes.contains(Cause.RD95) || causes.contains(Cause.EWMA);
    return info ? Trigger.INFO : Trigger.NONE;
  }

  private boolean fellOut() {
    return causes.contains(Cause.S3) || causes.contains(Cause.S2) && causes.contains(Cause.RD90);
  }

  private Rupture rupture(int index, CoursePoint point, @Nullable CourseState before) {
    double fallback = before == null ? point.score() : before.score();
    Double level = slowCharts.level();
    double reference = drifted() && level != null ? level : calm.reference(fallback);
    double inner = calm.inner(reference);
    return new Rupture(index, point.at(), reference, sem, inner, point.score());
  }

  private boolean drifted() {
    return causes.contains(Cause.CUSUM)
        && calm.limits() != null
        && !fellOut()
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
