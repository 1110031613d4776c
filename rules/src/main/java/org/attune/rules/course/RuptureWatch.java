package org.attune.rules.course;

import org.jspecify.annotations.Nullable;

/** The state machine of rupture and repair; its transitions are tabled with the package. */
final class RuptureWatch {

  private final CourseSettings.Repair settings;
  private final double margin90;
  private State state = State.NONE;
  private @Nullable Rupture rupture;
  private boolean fellAgain;

  RuptureWatch(CourseSettings.Repair settings, double margin90) {
    this.settings = settings;
    this.margin90 = margin90;
  }

  State state() {
    return state;
  }

  @Nullable Rupture rupture() {
    return rupture;
  }

  void open(Rupture opened) {
    rupture = opened;
    state = State.OPEN;
    fellAgain = false;
  }

  /**
   * Moves the rupture in force on by one rated session.
   *
   * @param index place of the session, from 1
   * @param score its score
   * @param days days since the rated session before it
   * @return the score fell reliably below the lowest one of a rupture that is still open, for the
   *     first time
   */
  boolean advance(int index, double score, long days) {
    if (rupture == null) {
      return false;
    }
    int since = index - rupture.openedIndex();
    if (state.repaired() || since > settings.watch()) {
      state = State.NONE;
      rupture = null;
      return false;
    }
    double lowest = rupture.lowest();
    rupture = rupture.with(score);
    State judged = rupture.judge(score, settings.share());
    boolean waiting = state == State.OPEN && since < settings.sessions() && days < settings.days();
    state = judged.repaired() ? judged : waiting ? State.OPEN : State.UNREPAIRED;
    boolean falls = state == State.OPEN && !fellAgain && lowest - score >= margin90;
    fellAgain |= falls;
    return falls;
  }
}
