package org.attune.fhir.drafts;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of draft. A task's code, in the fact code system, is what the reading side recognises it
 * by once it was accepted and done.
 */
public enum Draft {
  /** Talk about the alliance. */
  REVIEW_TASK("review-task", "alliance-review"),
  /** Reach out to the patient. */
  OUTREACH_TASK("outreach-task", "outreach"),
  /** Ask the patient for a rating. */
  RATING_REQUEST("rating-request", "rating-request"),
  /** Consult a colleague or supervisor. */
  CONSULTATION_TASK("consultation-task", "consultation"),
  /** Book an interpreter. */
  INTERPRETER_REQUEST("interpreter-request", "interpreter"),
  /** Ask for and record preferred language and interpreter need. */
  LANGUAGE_TASK("language-task", "language-record"),
  /** Assess safety now. */
  SAFETY_ASSESSMENT_TASK("safety-assessment-task", "safety-assessment"),
  /** Note why the frame was left. */
  FRAME_NOTE_TASK("frame-note-task", "frame-note"),
  /** Look at the goals together. */
  GOAL_REVIEW_TASK("goal-review-task", "goal-review"),
  /** Plan a break or an ending together. */
  SEPARATION_PLAN_TASK("separation-plan-task", "separation-plan"),
  /** A letter that closes care in a good way. */
  CLOSING_LETTER("closing-letter", "administrative");

  private final String code;
  private final String factCode;

  Draft(String code, String factCode) {
    this.code = code;
    this.factCode = factCode;
  }

  /** The name that rule sheets use. */
  public String code() {
    return code;
  }

  /** Its code in the fact code system. */
  String factCode() {
    return factCode;
  }

  /** The names of all kinds. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Draft::code).toList();
  }

  /**
   * The kind of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Draft ofCode(String code) {
    for (Draft draft : values()) {
      if (draft.code.equals(code)) {
        return draft;
      }
    }
    throw new IllegalArgumentException(
        "There is no draft '" + code + "'. Maybe you meant one of " + codes() + ".");
  }
}
