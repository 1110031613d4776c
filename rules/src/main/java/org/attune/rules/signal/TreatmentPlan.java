package org.attune.rules.signal;

import java.time.Instant;
import org.attune.rules.fact.Plan;
import org.jspecify.annotations.Nullable;

/** What the plan of treatment in force says about the rhythm of sessions. */
final class TreatmentPlan {

  private TreatmentPlan() {}

  /** Days between planned sessions by the newest plan that gives a timing; null when none does. */
  static @Nullable Double interval(PairView view) {
    Double interval = null;
    Instant newest = Instant.MIN;
    for (Plan plan : view.facts().plans()) {
      Instant created = plan.created() == null ? Instant.MIN : plan.created();
      boolean ours = plan.isFor("treatment") && plan.covers(view.asOf());
      if (ours && plan.sessionInterval() != null && !created.isBefore(newest)) {
        interval = plan.sessionInterval();
        newest = created;
      }
    }
    return interval;
  }
}
