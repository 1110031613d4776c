package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Consent;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A visit at which a relative of the patient interpreted; the latest by a minor, and the latest by
 * an adult.
 *
 * @param minor the relative was under 18
 * @param requested the patient asked for it, as is recorded
 * @param gap what is not known of the patient's request, null when all is
 */
public record RelativeInterpreted(
    boolean minor, boolean requested, @Nullable Gap gap, Visit visit, PairView view)
    implements Signal {

  static List<RelativeInterpreted> of(PairView view) {
    Visit minor = null;
    Visit adult = null;
    for (Visit visit : view.facts().visits()) {
      if (counts(view, visit)) {
        if (visit.relativeMinor()) {
          minor = later(minor, visit);
        } else {
          adult = later(adult, visit);
        }
      }
    }
    List<RelativeInterpreted> found = new ArrayList<>(0);
    Gap gap = Gap.of(view.facts(), FactKind.CONSENTS, "the patient's own request");
    if (minor != null) {
      found.add(new RelativeInterpreted(true, false, null, minor, view));
    }
    if (adult != null) {
      found.add(new RelativeInterpreted(false, requested(view), gap, adult, view));
    }
    return found;
  }

  @Override
  public List<Evidence> evidence() {
    String who = minor ? "a relative under 18 interpreted" : "a relative interpreted";
    return List.of(Words.seen(visit.source(), who, visit.start()));
  }

  @Override
  public Map<String, Object> values() {
    return new Values().put("date", view.date(visit.start())).map();
  }

  private static boolean counts(PairView view, Visit visit) {
    boolean emergency = visit.crisis() || visit.kind() == Visit.Kind.EMERGENCY;
    return visit.interpreter() == Visit.Interpreter.RELATIVE
        && !emergency
        && view.within(visit.start(), view.number("CUL-02.window"));
  }

  private static Visit later(@Nullable Visit one, Visit other) {
    return one == null || other.start().isAfter(one.start()) ? other : one;
  }

  private static boolean requested(PairView view) {
    Consent consent = view.consent("relative-interpreting");
    return consent != null && consent.permitted();
  }
}
