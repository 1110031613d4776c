package org.attune.rules.signal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.FactKind;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that the clinician began lately, by the clock.
 *
 * @param outside how many were outside usual hours
 * @param all how many there were
 * @param share share of those outside usual hours, 0 to 1
 * @param gap what is not known of the exclusions, null when all is
 */
public record AfterHoursContacts(
    int outside, int all, double share, @Nullable Gap gap, Details details) implements Signal {

  private static final String RULE = "BND-02";

  record Details(List<Contact> outside, @Nullable Contact latestPattern, PairView view) {}

  static @Nullable AfterHoursContacts of(PairView view, List<Contact> begun) {
    if (begun.isEmpty()) {
      return null;
    }
    List<Contact> counted = new ArrayList<>(begun.size());
    for (Contact contact : begun) {
      if (!view.planned("dbt-phone-coaching", contact.at())) {
        counted.add(contact);
      }
    }
    Contact latest = null;
    for (int i = counted.size() - 1; i >= 0 && latest == null; i--) {
      boolean late = !usualHours(view, counted.get(i).at());
      latest = late && pattern(view, upTo(view, counted, i)) ? counted.get(i) : null;
    }
    List<Contact> window = new ArrayList<>();
    for (Contact contact : counted) {
      if (view.within(contact.at(), view.number("BND-02.window"))) {
        window.add(contact);
      }
    }
    List<Contact> outside = outside(view, window);
    Gap plans = Gap.of(view.facts(), FactKind.PLANS, "programmes with planned contact");
    return new AfterHoursContacts(
        outside.size(),
        window.size(),
        window.isEmpty() ? 0 : (double) outside.size() / window.size(),
        Gap.first(view.frame().gap(), plans),
        new Details(outside, latest, view));
  }

  /** What is not known of an indicator that may be there; null when nothing is. */
  @Nullable Gap doubt() {
    return details.latestPattern() == null ? null : gap;
  }

  /** The latest contact at which the pattern held; null when it never did or much is not known. */
  @Nullable Indicator indicator() {
    Contact latest = details.latestPattern();
    return latest == null || gap != null
        ? null
        : new Indicator(RULE, latest.at(), List.of(seen(latest)));
  }

  @Override
  public List<Evidence> evidence() {
    return details.outside().stream().map(AfterHoursContacts::seen).toList();
  }

  @Override
  public Map<String, Object> values() {
    PairView view = details.view();
    List<Contact> outside = details.outside();
    String hours =
        "Monday to Friday %02d:00–%02d:00"
            .formatted(view.count("BND-02.from-hour"), view.count("BND-02.to-hour"));
    return new Values()
        .put("k", this.outside)
        .put("n", all)
        .put("share", share)
        .put("hours", hours)
        .put("date", outside.isEmpty() ? null : view.date(outside.get(outside.size() - 1).at()))
        .map();
  }

  private static Evidence seen(Contact contact) {
    return Words.seen(contact.source(), "contact outside usual hours", contact.at());
  }

  private static boolean usualHours(PairView view, Instant at) {
    ZonedDateTime local = at.atZone(view.facts().zone());
    DayOfWeek day = local.getDayOfWeek();
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    return !weekend
        && !view.facts().site().holidays().contains(local.toLocalDate())
        && local.getHour() >= view.count("BND-02.from-hour")
        && local.getHour() < view.count("BND-02.to-hour");
  }

  private static List<Contact> outside(PairView view, List<Contact> contacts) {
    List<Contact> outside = new ArrayList<>();
    for (Contact contact : contacts) {
      if (!usualHours(view, contact.at())) {
        outside.add(contact);
      }
    }
    return outside;
  }

  /** The contacts of the window that ends with one of them. */
  private static List<Contact> upTo(PairView view, List<Contact> contacts, int index) {
    Duration window = Duration.ofDays(view.count("BND-02.window"));
    Instant since = contacts.get(index).at().minus(window);
    int first = index;
    while (first > 0 && !contacts.get(first - 1).at().isBefore(since)) {
      first--;
    }
    return contacts.subList(first, index + 1);
  }

  private static boolean pattern(PairView view, List<Contact> contacts) {
    int outside = outside(view, contacts).size();
    return outside >= view.count("BND-02.contacts")
        || contacts.size() >= view.count("BND-02.share-of")
            && outside >= view.number("BND-02.share") * contacts.size();
  }
}
