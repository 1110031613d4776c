package org.attune.rules.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that the clinician began long after care had ended.
 *
 * @param contacts how many
 * @param gap what is not known of the exclusions, null when all is
 */
public record ContactsAfterEnding(int contacts, @Nullable Gap gap, Details details)
    implements Signal {

  private static final String RULE = "BND-13";

  record Details(Episode episode, Instant end, List<Contact> contacts, PairView view) {}

  static @Nullable ContactsAfterEnding of(PairView view, List<Contact> begun) {
    Episode episode = Episodes.latestEnded(view.facts(), view.asOf());
    Instant end = episode == null ? null : episode.to();
    if (episode == null || end == null || goesOn(view, end)) {
      return null;
    }
    LocalDate last = view.date(end).plusDays(view.count("BND-13.days"));
    List<Contact> late = new ArrayList<>();
    for (Contact contact : begun) {
      boolean followUp =
          view.planned("follow-up", contact.at()) || view.planned("maintenance", contact.at());
      if (view.date(contact.at()).isAfter(last)
          && contact.kind() == Contact.Kind.CLINICAL
          && !followUp) {
        late.add(contact);
      }
    }
    Gap plans = Gap.of(view.facts(), FactKind.PLANS, "planned follow-up");
    return late.isEmpty()
        ? null
        : new ContactsAfterEnding(
            late.size(),
            Gap.first(view.frame().gap(), plans),
            new Details(episode, end, late, view));
  }

  /** What is not known of an indicator that may be there; null when nothing is. */
  @Nullable Gap doubt() {
    return enough() ? gap : null;
  }

  /** The latest contact, where there are enough; null when there are not or much is not known. */
  @Nullable Indicator indicator() {
    List<Contact> late = details.contacts();
    if (gap != null || !enough()) {
      return null;
    }
    Contact latest = late.get(late.size() - 1);
    return new Indicator(RULE, latest.at(), List.of(seen(latest)));
  }

  @Override
  public List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(Words.seen(details.episode().source(), "care ended", details.end()));
    details.contacts().forEach(contact -> evidence.add(seen(contact)));
    return evidence;
  }

  @Override
  public Map<String, Object> values() {
    List<Contact> late = details.contacts();
    PairView view = details.view();
    return new Values()
        .put("k", contacts)
        .put("days", view.count("BND-13.days"))
        .put("end", view.date(details.end()))
        .put("date", view.date(late.get(late.size() - 1).at()))
        .map();
  }

  private boolean enough() {
    return contacts >= details.view().count("BND-13.contacts");
  }

  private static Evidence seen(Contact contact) {
    return Words.seen(contact.source(), "contact after the end of care", contact.at());
  }

  private static boolean goesOn(PairView view, Instant end) {
    Visit last = view.pair().last();
    return view.pair().running() != null
        || last != null && last.start().isAfter(end)
        || Episodes.anyOpen(view.facts(), Episode.Status.ACTIVE)
        || Episodes.anyOpen(view.facts(), Episode.Status.ON_HOLD);
  }
}
