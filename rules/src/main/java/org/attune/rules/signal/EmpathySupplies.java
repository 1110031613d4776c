package org.attune.rules.signal;

import java.util.List;
import java.util.Map;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Reason;
import org.jspecify.annotations.Nullable;

/** How many ratings there are of how understood the client felt, and of how a session felt. */
final class EmpathySupplies {

  private final PairView view;
  private final Map<String, Supply> supplies;

  private EmpathySupplies(PairView view, Map<String, Supply> supplies) {
    this.view = view;
    this.supplies = supplies;
  }

  /** Counts them into the supplies. */
  static void count(PairView view, Map<String, Supply> supplies) {
    EmpathySupplies counted = new EmpathySupplies(view, supplies);
    counted.empathy();
    counted.areas();
    counted.sessions();
  }

  private void empathy() {
    List<Series> all = view.empathy();
    int current = 0;
    int usable = 0;
    Gap norms = null;
    for (Series series : all) {
      current += EmpathyRating.current(view, series) ? 1 : 0;
      if (series.prior() == null) {
        norms = new Gap(Reason.NO_NORMS, "norms for " + Words.name(series.code()));
      } else {
        usable = Math.max(usable, EmpathyDip.usual(view, series).size() + 1);
      }
    }
    Gap gap = gap(all.isEmpty());
    Rating.Level level = Rating.Level.TOTAL;
    put("current-empathy", gap, current, level, "a current rating of empathy by the patient");
    put(
        "empathy-course",
        usable == 0 ? Gap.first(gap, norms) : gap,
        usable,
        level,
        "ratings of empathy by the patient, the last two close enough in time");
  }

  private void areas() {
    int heard = 0;
    int bond = 0;
    for (Series series : view.parts()) {
      heard += FeltHeard.current(view, series) ? 1 : 0;
      bond = Math.max(bond, BondItemDrop.forms(view, series));
    }
    Gap gap = gap(view.parts().isEmpty());
    Rating.Level level = Rating.Level.ITEM;
    put("felt-heard", gap, heard, level, "a current rating with a relationship area");
    put("bond-items", gap, bond, level, "forms with answers to the same bond item");
    int clear = ClarityRating.of(view).size();
    put("clarity-areas", gap(clear == 0), clear, level, "a current rating of the five areas");
  }

  private void sessions() {
    List<Rating> ratings = SessionFelt.ratings(view);
    boolean current = SessionFelt.current(view, ratings);
    put(
        "session-evaluation",
        gap(ratings.isEmpty()),
        current ? 1 : 0,
        current ? ratings.get(ratings.size() - 1).level() : null,
        "a current rating of how deep and smooth a session was");
  }

  /** Where there is nothing at all, totals that were not read leave it open whether there is. */
  private @Nullable Gap gap(boolean none) {
    Gap gap = Gap.of(view.facts(), FactKind.VISITS, "visits");
    gap = Gap.first(gap, Gap.of(view.facts(), FactKind.FORMS, "forms"));
    return none ? Gap.first(gap, Gap.of(view.facts(), FactKind.SCORES, "totals of forms")) : gap;
  }

  private void put(
      String name, @Nullable Gap gap, int count, Rating.@Nullable Level level, String what) {
    supplies.put(name, gap == null ? Supply.of(count, level, what) : gap.supply());
  }
}
