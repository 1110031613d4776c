package org.attune.rules.signal;

import java.util.List;
import java.util.Map;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Reason;
import org.jspecify.annotations.Nullable;

/** How much there is of what rules about both sides of the pair need. */
final class DyadSupplies {

  private static final String SESSIONS = "sessions that patient and therapist both rated";

  private DyadSupplies() {}

  /** Counts everything into the supplies. */
  static void count(PairView view, Map<String, Supply> supplies) {
    List<RatedTogether> all = RatedTogether.of(view);
    List<RatedTogether> normed = all.stream().filter(RatedTogether::normed).toList();
    Gap unread = unreadRatings(view.facts(), all.isEmpty());
    supplies.put("rated-together", rated(all, unread));
    Gap gap = unread == null && normed.isEmpty() && !all.isEmpty() ? noNorms(all) : unread;
    supplies.put("rated-together-with-norms", rated(normed, gap));
    supplies.put("separations", separations(view));
    supplies.put("primary-therapists", therapists(view));
  }

  private static Supply rated(List<RatedTogether> rated, @Nullable Gap gap) {
    int most = rated.stream().mapToInt(one -> one.pairs().size()).max().orElse(0);
    return gap == null ? Supply.of(most, Rating.Level.TOTAL, SESSIONS) : gap.supply();
  }

  private static Gap noNorms(List<RatedTogether> rated) {
    String instrument = Words.name(rated.get(0).series().code());
    return new Gap(Reason.NO_NORMS, "norms of patients and therapists for " + instrument);
  }

  /** Where nothing was rated by both, totals that were not read leave it open. */
  private static @Nullable Gap unreadRatings(Facts facts, boolean none) {
    Gap gap = Gap.of(facts, FactKind.VISITS, "visits");
    gap = Gap.first(gap, Gap.of(facts, FactKind.FORMS, "forms"));
    return none ? Gap.first(gap, Gap.of(facts, FactKind.SCORES, "totals of forms")) : gap;
  }

  /** What could not be read leaves it open unless something near is known. */
  private static Supply separations(PairView view) {
    List<Separation> known = Separation.of(view);
    Gap gap = Gap.of(view.facts(), FactKind.ROSTERS, "planned absences");
    gap = Gap.first(gap, Gap.of(view.facts(), FactKind.EPISODES, "planned endings"));
    boolean near = known.stream().anyMatch(one -> tells(view, one));
    return gap == null || near
        ? Supply.of(known.size(), "a planned absence or ending")
        : gap.supply();
  }

  private static boolean tells(PairView view, Separation separation) {
    boolean matters =
        separation.ending() || separation.length() >= view.number("CTR-08.absence-days");
    return matters && separation.daysAhead() <= view.number("CTR-08.days-ahead");
  }

  private static Supply therapists(PairView view) {
    Gap gap = Gap.of(view.facts(), FactKind.EPISODES, "episodes of care");
    int count = PrimaryTherapists.of(view).count();
    return gap == null ? Supply.of(count, "a primary therapist on record") : gap.supply();
  }
}
