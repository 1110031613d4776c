package org.attune.rules.signal;

import java.util.Map;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Reason;
import org.jspecify.annotations.Nullable;

/** How many ratings of empathy there are of what rule sheets need. */
final class EmpathySupplies {

  private EmpathySupplies() {}

  /** Counts them into the supplies. */
  static void count(PairView view, Map<String, Supply> supplies) {
    Gap gap = gap(view);
    int current = 0;
    int usable = 0;
    Gap norms = null;
    for (Series series : view.empathy()) {
      current += EmpathyRating.current(view, series) ? 1 : 0;
      int count = EmpathyDip.usual(view, series).size() + 1;
      if (series.prior() == null) {
        norms = new Gap(Reason.NO_NORMS, "norms for " + Words.name(series.code()));
      } else {
        usable = Math.max(usable, count);
      }
    }
    put(supplies, "current-empathy", gap, current, "a current rating of empathy by the patient");
    put(
        supplies,
        "empathy-course",
        usable == 0 ? Gap.first(gap, norms) : gap,
        usable,
        "ratings of empathy by the patient, the last two close enough in time");
  }

  /** Where there is nothing at all, totals that were not read leave it open whether there is. */
  private static @Nullable Gap gap(PairView view) {
    Gap gap = Gap.of(view.facts(), FactKind.VISITS, "visits");
    gap = Gap.first(gap, Gap.of(view.facts(), FactKind.FORMS, "forms"));
    return view.empathy().isEmpty()
        ? Gap.first(gap, Gap.of(view.facts(), FactKind.SCORES, "totals of forms"))
        : gap;
  }

  private static void put(
      Map<String, Supply> supplies, String name, @Nullable Gap gap, int count, String what) {
    supplies.put(name, gap == null ? Supply.of(count, Rating.Level.TOTAL, what) : gap.supply());
  }
}
