package org.attune.rules.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.attune.rules.course.CourseSettings;
import org.attune.rules.fact.Act;
import org.attune.rules.fact.Consent;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Plan;
import org.attune.rules.fact.Prompt;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Source;
import org.attune.rules.instrument.Instruments;
import org.attune.rules.instrument.RatingSet;
import org.attune.rules.instrument.Ratings;
import org.attune.rules.instrument.Role;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * What all signals of one evaluation are computed from.
 *
 * @param facts what was observed
 * @param asOf the time asked about
 * @param knowledge the knowledge in force
 * @param pair the patient and the clinician in focus
 * @param ratings all ratings seen from the pair
 * @param tension the client's reports of tension
 * @param alliance the client's ratings of the alliance
 * @param parts the same with or without a total, for what speaks of their parts
 * @param outcomes the client's outcome measures since shortly before the pair's first session
 * @param frame contact that no boundary rule counts
 */
record PairView(
    Facts facts,
    Instant asOf,
    Knowledge knowledge,
    Pair pair,
    RatingSet ratings,
    TensionReports tension,
    Alliance alliance,
    List<Series> parts,
    List<Series> outcomes,
    Frame frame) {

  static PairView of(Facts facts, Instant asOf, Knowledge knowledge, CourseSettings settings) {
    Instruments instruments = knowledge.instruments();
    Pair pair = Pair.of(facts, asOf);
    RatingSet ratings = Ratings.of(facts, pair.sessions(), instruments, asOf);
    List<Series> series = Series.ofSessions(ratings, instruments, Role.ALLIANCE);
    TensionReports tension = TensionReports.of(facts, asOf, pair, ratings, knowledge.thresholds());
    boolean ended = Episodes.ended(facts, pair, asOf);
    Alliance alliance = Alliance.of(series, pair, tension, settings, asOf, ended);
    Frame frame = Frame.of(facts, pair, ratings.safety());
    List<Series> parts = Series.of(ratings, instruments, Role.ALLIANCE, rating -> !rating.late());
    List<Series> outcomes =
        OutcomeChange.series(ratings, instruments, pair, knowledge.thresholds());
    return new PairView(
        facts, asOf, knowledge, pair, ratings, tension, alliance, parts, outcomes, frame);
  }

  Thresholds thresholds() {
    return knowledge.thresholds();
  }

  Instruments instruments() {
    return knowledge.instruments();
  }

  /**
   * The record that a scale of a rating stands in: the form, or for a rating that came as numbers
   * the number.
   *
   * @param name name of the scale within the instrument, e.g. {@code bond}
   */
  Source record(Rating rating, String name) {
    String scale = rating.instrument() + "#" + name;
    if (rating.items().isEmpty()) {
      for (Score score : facts.scores()) {
        boolean visited = score.visit() != null && score.visit().equals(rating.session());
        boolean same = score.at().equals(rating.at()) || visited;
        if (same && score.scale().equals(scale) && score.rater() == rating.rater()) {
          return score.source();
        }
      }
    }
    return rating.source();
  }

  /** The client's ratings of empathy with a valid total, one series per instrument and version. */
  List<Series> empathy() {
    return Series.ofSessions(ratings, instruments(), Role.EMPATHY);
  }

  double number(String threshold) {
    return thresholds().value(threshold);
  }

  int count(String threshold) {
    return (int) number(threshold);
  }

  /** The first instant of a window of days that ends now. */
  Instant since(double days) {
    return asOf.minus(Duration.ofSeconds(Math.round(days * Duration.ofDays(1).toSeconds())));
  }

  /** Whether something happened in a window of days that ends now, both ends included. */
  boolean within(Instant at, double days) {
    return !at.isAfter(asOf) && !at.isBefore(since(days));
  }

  /** The local date of an instant. */
  LocalDate date(Instant at) {
    return at.atZone(facts.zone()).toLocalDate();
  }

  /** Days from the local date of an instant to today. */
  int days(Instant at) {
    return (int) ChronoUnit.DAYS.between(date(at), date(asOf));
  }

  /** The latest word of the patient on a topic, null when there is none. */
  @Nullable Consent consent(String topic) {
    Consent latest = null;
    for (Consent consent : facts.consents()) {
      boolean given = !given(consent).isAfter(asOf);
      if (consent.topic().equals(topic)
          && given
          && (latest == null || given(consent).isAfter(given(latest)))) {
        latest = consent;
      }
    }
    return latest;
  }

  /** Whether the patient's latest word on a topic is no. */
  boolean declined(String topic) {
    Consent consent = consent(topic);
    return consent != null && !consent.permitted();
  }

  private static Instant given(Consent consent) {
    Instant at = consent.at();
    return at == null ? Instant.MIN : at;
  }

  /** Whether a plan of this kind is in force at an instant. */
  boolean planned(String code, Instant at) {
    for (Plan plan : facts.plans()) {
      if (plan.isFor(code) && plan.covers(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a planned exposure took place at a visit. */
  boolean exposure(String visit) {
    for (Act act : facts.acts()) {
      if (act.code().equals("exposure-session")
          && act.status() == Act.Status.DONE
          && visit.equals(act.visit())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the journal knows an earlier prompt of a rule within the last so many sessions, before
   * what is told now.
   *
   * @param variant variant of the rule, null for any
   */
  boolean told(String rule, @Nullable String variant, int sessions, Instant before) {
    if (!facts.known(FactKind.PROMPTS) || pair.sessions().isEmpty()) {
      return false;
    }
    int first = Math.max(0, pair.sessions().size() - sessions);
    Instant since = pair.sessions().get(first).start();
    for (Prompt prompt : facts.prompts()) {
      boolean same = variant == null || prompt.variant().equals(variant);
      boolean lately = prompt.at().isBefore(before) && !prompt.at().isBefore(since);
      if (prompt.rule().equals(rule) && same && lately) {
        return true;
      }
    }
    return false;
  }
}
