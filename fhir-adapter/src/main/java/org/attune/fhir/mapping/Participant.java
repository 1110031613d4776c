package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who took part in a visit or is to come to an appointment. */
final class Participant {

  private final Codes types = new Codes();
  private boolean declined;
  @Nullable String person;

  /** Reads {@code Encounter.participant} or {@code Appointment.participant}. */
  static List<Participant> readAll(Cursor in) {
    List<Participant> read = new ArrayList<>(4);
    if (in.array()) {
      while (in.objectElement()) {
        in.add(read, read(in));
      }
    }
    return read;
  }

  private static Participant read(Cursor in) {
    Participant read = new Participant();
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "type" -> in.concepts(read.types);
        case "individual", "actor" -> read.person = in.reference();
        case "status" -> read.declined = "declined".equals(in.text());
        default -> in.pass(name);
      }
    }
    return read;
  }

  /**
   * The practitioners among participants, the primary performer first. Who came only to interpret
   * or to be present is none of the pair.
   */
  static Set<String> practitioners(Assembly all, Resource owner, List<Participant> among) {
    Set<String> found = new LinkedHashSet<>();
    for (Participant participant : among) {
      if (participant.types.has(Systems.PARTICIPATION_TYPE, "PPRF")) {
        participant.addPractitioner(all, owner, found);
      }
    }
    for (Participant participant : among) {
      if (!participant.interprets() && !participant.chaperone()) {
        participant.addPractitioner(all, owner, found);
      }
    }
    return found;
  }

  private void addPractitioner(Assembly all, Resource owner, Set<String> to) {
    String practitioner = all.practitioner(owner, person);
    if (practitioner != null) {
      to.add(practitioner);
    }
  }

  /** Came, or is to come, to interpret. */
  boolean interprets() {
    return !declined && types.has(Systems.PARTICIPANT_TYPE, "translator");
  }

  /** Came to be present as a second person. */
  boolean chaperone() {
    return types.fact("chaperone");
  }

  static boolean anyChaperone(List<Participant> among) {
    for (Participant participant : among) {
      if (participant.chaperone()) {
        return true;
      }
    }
    return false;
  }

  /** The person is a relative of the patient. */
  boolean relative(Assembly all, Resource owner) {
    return person != null && all.typeOf(owner, person).equals("RelatedPerson");
  }
}
