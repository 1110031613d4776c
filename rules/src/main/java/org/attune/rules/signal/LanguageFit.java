package org.attune.rules.signal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.Client;
import org.attune.rules.fact.Clinician;
import org.attune.rules.fact.Consent;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Triple;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Whether the patient and the clinician share a language, or an interpreter is arranged.
 *
 * @param spoken the preferred language is among the clinician's (where none is declared, the
 *     site's)
 * @param siteSpeaks it is among the site's
 * @param need stated need of an interpreter
 * @param arranged an interpreter was present at the last session or is booked for the next one
 * @param declined the patient declined an interpreter not long ago
 * @param gap what is not known of bookings or consent, null when all is
 */
public record LanguageFit(
    boolean spoken,
    boolean siteSpeaks,
    Triple need,
    boolean arranged,
    boolean declined,
    @Nullable Gap gap,
    Details details)
    implements Signal {

  record Details(
      Client client, String tag, @Nullable Visit last, @Nullable Booking next, PairView view) {}

  static @Nullable LanguageFit of(PairView view) {
    Client client = view.facts().client();
    String tag = client == null ? null : client.preferredLanguage();
    if (client == null || tag == null) {
      return null;
    }
    Set<String> site = view.facts().site().languages();
    Clinician clinician = view.facts().clinician();
    boolean declared = clinician != null && !clinician.languages().isEmpty();
    Visit last = last(view);
    Booking next = next(view);
    boolean arranged = interpreted(last) || next != null && next.interpreter();
    Gap bookings = Gap.of(view.facts(), FactKind.BOOKINGS, "booked visits");
    Gap consents = Gap.of(view.facts(), FactKind.CONSENTS, "consent about interpreters");
    return new LanguageFit(
        Language.spoken(tag, declared ? clinician.languages() : site),
        Language.spoken(tag, site),
        client.interpreterNeed(),
        arranged,
        declined(view),
        Gap.first(bookings, consents),
        new Details(client, tag, last, next, view));
  }

  /** The need of an interpreter is recorded. */
  public boolean needed() {
    return need == Triple.YES;
  }

  /** Whether an interpreter is needed is not recorded. */
  public boolean needUnknown() {
    return need == Triple.UNKNOWN;
  }

  @Override
  public List<Evidence> evidence() {
    Visit last = details.last();
    Booking next = details.next();
    Instant known = last == null ? details.view().asOf() : last.start();
    List<Evidence> evidence = new ArrayList<>(3);
    evidence.add(
        Words.seen(details.client().source(), "preferred language " + details.tag(), known));
    if (last != null) {
      evidence.add(Words.seen(last.source(), "no interpreter present", last.start()));
    }
    if (next != null) {
      evidence.add(Words.seen(next.source(), "no interpreter booked", next.start()));
    }
    return evidence;
  }

  @Override
  public Map<String, Object> values() {
    Booking next = details.next();
    return new Values()
        .put("lang", Language.name(details.tag()))
        .put("tag", details.tag())
        .put("next", next == null ? "no visit is booked" : date(next.start()))
        .map();
  }

  private String date(Instant at) {
    return details.view().date(at).toString();
  }

  private static boolean declined(PairView view) {
    Consent consent = view.consent("interpreter");
    Instant at = consent == null ? null : consent.at();
    ZonedDateTime now = view.asOf().atZone(view.facts().zone());
    Instant since = now.minusMonths(view.count("CUL-01.declined-months")).toInstant();
    return view.declined("interpreter") && at != null && !at.isBefore(since);
  }

  private static boolean interpreted(@Nullable Visit visit) {
    return visit != null && visit.interpreter() == Visit.Interpreter.QUALIFIED;
  }

  /** The session in progress if it is interpreted, else the pair's last, else the patient's. */
  private static @Nullable Visit last(PairView view) {
    Pair pair = view.pair();
    if (interpreted(pair.running())) {
      return pair.running();
    }
    if (pair.last() != null) {
      return pair.last();
    }
    List<Visit> all = pair.patientSessions();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** The pair's next visit; for a clinician who is new to the patient, the patient's. */
  private static @Nullable Booking next(PairView view) {
    if (view.pair().last() != null || !view.pair().bookings().isEmpty()) {
      return SessionGap.next(view);
    }
    Booking next = null;
    for (Booking booking : view.facts().bookings()) {
      boolean planned = booking.status() == Booking.Status.PLANNED && !booking.supervision();
      if (planned
          && booking.start().isAfter(view.asOf())
          && (next == null || booking.start().isBefore(next.start()))) {
        next = booking;
      }
    }
    return next;
  }
}
