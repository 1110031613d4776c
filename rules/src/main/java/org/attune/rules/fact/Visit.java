package org.attune.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An encounter of the patient: a therapy session or any other contact recorded as a visit.
 *
 * @param source the encounter (or, for an inpatient session, the procedure or appointment)
 * @param kind what sort of visit
 * @param finished false only for the current visit (in progress or arrived)
 * @param practitioners references of all practitioners who took part
 * @param start when it began
 * @param end when it ended, null when unknown
 * @param actual actual length, null when unknown or above three hours
 * @param planned planned length from the linked appointment, null when unknown
 * @param plannedStart start of the linked appointment, null when unknown
 * @param arrived when the patient arrived, null when not recorded
 * @param intendedLong meant to run longer: intake, exposure, EMDR, family, extended, or interpreted
 * @param exposure a planned exposure session
 * @param crisis an emergency or crisis visit
 * @param virtual held by video or phone
 * @param place where, {@link Place#UNKNOWN} when not recorded
 * @param interpreter who interpreted
 * @param relativeMinor the relative who interpreted was under 18 at the visit
 * @param secondPersonExpected policy expects a chaperone or third party
 * @param secondPersonPresent one was recorded
 * @param episode reference of the episode of care, null when unknown
 * @param booking reference of the appointment it fulfilled, null when none is linked
 */
public record Visit(
    Source source,
    Kind kind,
    boolean finished,
    Set<String> practitioners,
    Instant start,
    @Nullable Instant end,
    @Nullable Duration actual,
    @Nullable Duration planned,
    @Nullable Instant plannedStart,
    @Nullable Instant arrived,
    boolean intendedLong,
    boolean exposure,
    boolean crisis,
    boolean virtual,
    Place place,
    Interpreter interpreter,
    boolean relativeMinor,
    boolean secondPersonExpected,
    boolean secondPersonPresent,
    @Nullable String episode,
    @Nullable String booking)
    implements Fact {

  /** The sort of a visit; only {@link #SESSION} counts as attended therapy of the pair. */
  public enum Kind {
    SESSION,
    GROUP_SESSION,
    FAMILY_SESSION,
    INPATIENT_STAY,
    EMERGENCY,
    SUPERVISION,
    OTHER
  }

  /** Usual places are those of the specification; every other recorded place is unusual. */
  public enum Place {
    USUAL,
    UNUSUAL,
    UNKNOWN
  }

  /** Who interpreted at a visit, or is booked to. */
  public enum Interpreter {
    NONE,
    QUALIFIED,
    RELATIVE
  }
}
