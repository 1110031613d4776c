package org.attune.rules.signal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Concern;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Source;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What the client said about tension in one of the last sessions.
 *
 * @param said tension is reported as present
 * @param tension how strong it was, 1–5, null when not answered
 * @param resolution how far it was resolved, 1–5, null when not answered
 * @param at when it was reported
 */
public record ReportedTension(
    boolean said,
    @Nullable Double tension,
    @Nullable Double resolution,
    Instant at,
    Source source,
    PairView view)
    implements Signal {

  /** The form that speaks about now; else the coded report that does; else null. */
  static @Nullable ReportedTension of(PairView view, TensionReports reports) {
    Rating form = reports.form();
    Concern concern = reports.concern();
    boolean current = form != null && CurrentRating.current(view, form);
    ReportedTension said = null;
    if (form != null && current) {
      Double tension = TensionReports.tension(form);
      Double resolution = TensionReports.resolution(form);
      boolean present = TensionReports.present(form);
      said = new ReportedTension(present, tension, resolution, form.at(), form.source(), view);
    }
    if (concern != null && lately(view, concern) && (said == null || !said.reports())) {
      return new ReportedTension(true, null, null, concern.at(), concern.source(), view);
    }
    return said;
  }

  private boolean reports() {
    return said || tension != null && tension >= view.number("TRU-08.tension");
  }

  private static boolean lately(PairView view, Concern concern) {
    List<Visit> sessions = view.pair().sessions();
    int first = Math.max(0, sessions.size() - view.count("TRU-01.current-sessions"));
    return !sessions.isEmpty()
        && !concern.at().isBefore(sessions.get(first).start())
        && view.within(concern.at(), view.number("TRU-01.current-days"));
  }

  @Override
  public List<Evidence> evidence() {
    String strength = tension == null ? "" : " " + Words.number(tension) + " of 5";
    return List.of(Words.seen(source, "patient reports tension" + strength, at));
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("tension", tension)
        .put("r", resolution)
        .put("date", view.date(at))
        .map();
  }
}
