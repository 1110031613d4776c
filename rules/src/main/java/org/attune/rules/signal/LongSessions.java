package org.attune.rules.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.CaseloadNorm;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * How often the pair's sessions ran past their planned time.
 *
 * @param overruns sessions among the last that ran over
 * @param median median overrun of the last sessions, in minutes
 * @param caseloadLimit median overrun of the clinician's caseload above which it is unusual, in
 *     minutes; null when too little is known of it
 * @param gap what is not known of the exclusions, null when all is
 */
public record LongSessions(
    int overruns, double median, @Nullable Double caseloadLimit, @Nullable Gap gap, Details details)
    implements Signal {

  private static final String RULE = "BND-01";
  private static final String MEASURE = "session-overrun-minutes";

  record Details(List<Visit> over, int last, @Nullable Visit latestPattern, PairView view) {}

  static @Nullable LongSessions of(PairView view) {
    List<Visit> sessions = view.pair().sessions();
    if (sessions.isEmpty()) {
      return null;
    }
    double[] overruns = new double[sessions.size()];
    boolean[] over = new boolean[sessions.size()];
    for (int i = 0; i < overruns.length; i++) {
      overruns[i] = overrun(view, sessions.get(i));
      over[i] = over(view, sessions.get(i), overruns[i]);
    }
    int length = view.count("BND-01.last");
    int first = Math.max(0, overruns.length - length);
    List<Visit> now = new ArrayList<>();
    for (int i = first; i < overruns.length; i++) {
      if (over[i]) {
        now.add(sessions.get(i));
      }
    }
    Double limit = caseloadLimit(view);
    Visit pattern = null;
    for (int i = 0; i < overruns.length; i++) {
      int from = Math.max(0, i + 1 - length);
      if (over[i] && count(over, from, i) >= view.count("BND-01.sessions")) {
        pattern = unusual(median(overruns, from, i + 1), limit) ? sessions.get(i) : pattern;
      }
    }
    return new LongSessions(
        now.size(),
        median(overruns, first, overruns.length),
        limit,
        view.frame().gap(),
        new Details(now, overruns.length - first, pattern, view));
  }

  /** The median overrun is unusual for the clinician, or it is not known what is usual. */
  public boolean unusual() {
    return unusual(median, caseloadLimit);
  }

  /** What is not known of an indicator that may be there; null when nothing is. */
  @Nullable Gap doubt() {
    return details.latestPattern() == null ? null : gap;
  }

  /** The latest session at which the pattern held; null when it never did or much is not known. */
  @Nullable Indicator indicator() {
    Visit latest = details.latestPattern();
    return latest == null || gap != null
        ? null
        : new Indicator(RULE, latest.start(), List.of(seen(latest)));
  }

  /** How many of the last sessions have a known actual and planned length. */
  static int timed(PairView view) {
    List<Visit> sessions = view.pair().sessions();
    int timed = 0;
    int first = Math.max(0, sessions.size() - view.count("BND-01.last"));
    for (Visit session : sessions.subList(first, sessions.size())) {
      timed += session.actual() != null && session.planned() != null ? 1 : 0;
    }
    return timed;
  }

  @Override
  public List<Evidence> evidence() {
    return details.over().stream().map(this::seen).toList();
  }

  @Override
  public Map<String, Object> values() {
    List<Visit> over = details.over();
    PairView view = details.view();
    return new Values()
        .put("k", overruns)
        .put("n", details.last())
        .put("minutes", view.number("BND-01.minutes"))
        .put("median", Double.isNaN(median) ? null : median)
        .put("caseload-limit", caseloadLimit)
        .put("date", over.isEmpty() ? null : view.date(over.get(over.size() - 1).start()))
        .map();
  }

  private Evidence seen(Visit session) {
    String minutes = Words.number(overrun(details.view(), session));
    return Words.seen(
        session.source(), "session ran " + minutes + " min past its plan", session.start());
  }

  private static boolean over(PairView view, Visit session, double overrun) {
    Duration planned = session.planned();
    return planned != null
        && overrun >= view.number("BND-01.minutes")
        && overrun >= view.number("BND-01.share") * allowed(view, session, planned);
  }

  /** Minutes past the allowed length; NaN where a length is not known or the session is excused. */
  private static double overrun(PairView view, Visit session) {
    Duration actual = session.actual();
    Duration planned = session.planned();
    boolean excused = session.crisis() || view.frame().excuses(session.start());
    return actual == null || planned == null || excused
        ? Double.NaN
        : minutes(actual) - allowed(view, session, planned);
  }

  private static double allowed(PairView view, Visit session, Duration planned) {
    boolean longer =
        session.intendedLong() || session.exposure() || view.exposure(session.source().reference());
    return minutes(planned) * (longer ? view.number("BND-01.long-factor") : 1);
  }

  private static double minutes(Duration duration) {
    return duration.toSeconds() / 60.0;
  }

  private static @Nullable Double caseloadLimit(PairView view) {
    for (CaseloadNorm norm : view.facts().caseload()) {
      if (norm.measure().equals(MEASURE)
          && norm.practitioner().equals(view.pair().practitioner())
          && norm.count() >= view.count("BND-01.caseload-sessions")) {
        return norm.median() + view.number("BND-01.caseload-deviations") * norm.mad();
      }
    }
    return null;
  }

  private static boolean unusual(double median, @Nullable Double limit) {
    return limit == null || median > limit;
  }

  private static int count(boolean[] over, int from, int to) {
    int count = 0;
    for (int i = from; i <= to; i++) {
      count += over[i] ? 1 : 0;
    }
    return count;
  }

  /** The median of what is known; NaN when nothing is. */
  private static double median(double[] values, int from, int to) {
    double[] known = Arrays.stream(values, from, to).filter(v -> !Double.isNaN(v)).toArray();
    if (known.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(known);
    int middle = known.length / 2;
    return known.length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
  }
}
