package org.attune.rules.calculation;

import java.util.List;

/**
 * How often the latest appointments of a pair were missed.
 *
 * @param scheduled number of appointments counted, at most the window
 * @param noShows those of them to which the client did not come
 * @param lateCancellations those of them that the client cancelled at short notice
 * @param score the misses, weighted and summed
 * @param run number of appointments missed in a row, up to the latest one; not cut by the window
 */
public record AttendanceRecord(
    int scheduled, int noShows, int lateCancellations, double score, int run) {

  /**
   * What became of an appointment that counts. Cancellations in good time, by the clinic or by
   * neither side do not count and are left out.
   */
  public enum Outcome {
    ATTENDED,
    NO_SHOW,
    LATE_CANCELLATION
  }

  /**
   * Counts the latest appointments.
   *
   * @param outcomes appointments that count, oldest first
   * @param window how many of the latest to weigh
   * @param noShowWeight weight of a no-show
   * @param lateCancellationWeight weight of a cancellation at short notice
   */
  public static AttendanceRecord of(
      List<Outcome> outcomes, int window, double noShowWeight, double lateCancellationWeight) {
    int noShows = 0;
    int lateCancellations = 0;
    int first = Math.max(0, outcomes.size() - window);
    for (Outcome outcome : outcomes.subList(first, outcomes.size())) {
      noShows += outcome == Outcome.NO_SHOW ? 1 : 0;
      lateCancellations += outcome == Outcome.LATE_CANCELLATION ? 1 : 0;
    }
    int run = outcomes.size() - 1 - outcomes.lastIndexOf(Outcome.ATTENDED);
    double score = noShowWeight * noShows + lateCancellationWeight * lateCancellations;
    return new AttendanceRecord(outcomes.size() - first, noShows, lateCancellations, score, run);
  }

  /**
   * Whether a no-show before the pair had met {@code sessions} times still counts, that is, until
   * they have met as often after it.
   *
   * @param outcomes all appointments of the pair that count, oldest first
   * @param sessions number of attended sessions, e.g. 3
   */
  public static boolean earlyNoShow(List<Outcome> outcomes, int sessions) {
    long attended = outcomes.stream().filter(o -> o == Outcome.ATTENDED).count();
    int before = 0;
    for (Outcome outcome : outcomes) {
      if (outcome == Outcome.ATTENDED) {
        before++;
      } else if (outcome == Outcome.NO_SHOW && before < sessions && attended - before < sessions) {
        return true;
      }
    }
    return false;
  }
}
