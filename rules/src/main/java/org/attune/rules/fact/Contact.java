package org.attune.rules.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message or call between patient and clinician, as metadata; its text is never read.
 *
 * @param source the communication
 * @param outgoing true when a practitioner sent it to the patient, false when the patient sent it
 * @param practitioners practitioners who sent or received it
 * @param careTeam it was addressed to the patient's care team
 * @param at when it was sent
 * @param kind what it was for
 * @param channel how it went
 * @param origin who began the exchange; {@link Origin#UNKNOWN} is not counted
 * @param inResponseTo references of the messages it answers
 * @param nameUsed normal form of the name it was addressed with, null when none (CUL-09 only)
 * @param pronounsUsed LOINC code of the pronouns used, null when none (CUL-09 only)
 */
public record Contact(
    Source source,
    boolean outgoing,
    Set<String> practitioners,
    boolean careTeam,
    Instant at,
    Kind kind,
    Channel channel,
    Origin origin,
    Set<String> inResponseTo,
    @Nullable String nameUsed,
    @Nullable String pronounsUsed)
    implements Fact {

  /** What a contact was for. */
  public enum Kind {
    CLINICAL,
    ADMINISTRATIVE,
    CRISIS,
    RISK,
    AUTOMATIC
  }

  /** Who began the exchange. */
  public enum Origin {
    CLINICIAN,
    PATIENT,
    UNKNOWN
  }
}
