package org.attune.rules.signal;

import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How much of one kind of data there is, so that a rule's needs can be checked before it may fire.
 *
 * @param count how many there are; 0 where unknown
 * @param level best evidence level present, null where no rating is concerned or none is there
 * @param lacking why it is unknown, null when it is known
 * @param what what is counted or lacking, in plain words without values
 */
public record Supply(
    int count, Rating.@Nullable Level level, @Nullable Reason lacking, String what) {

  /** A known number of things that are no ratings. */
  public static Supply of(int count, String what) {
    return new Supply(count, null, null, what);
  }

  /** A known number of ratings with their best evidence level. */
  public static Supply of(int count, Rating.@Nullable Level level, String what) {
    return new Supply(count, level, null, what);
  }

  /** Something unknown, and why. */
  public static Supply unknown(Reason lacking, String what) {
    return new Supply(0, null, lacking, what);
  }
}
