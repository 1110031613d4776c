package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.List;
import org.attune.rules.fact.Visit.Interpreter;

/**
 * Who interpreted at a visit.
 *
 * @param who a qualified person where there was one, else a relative
 * @param minor a relative who interpreted was under 18
 */
record Interpreting(Interpreter who, boolean minor) {

  static Interpreting of(
      Assembly all, Resource visit, List<Participant> participants, Instant start) {
    Interpreter who = Interpreter.NONE;
    boolean minor = false;
    for (Participant participant : participants) {
      if (!participant.interprets()) {
        continue;
      }
      if (!participant.relative(all, visit)) {
        return new Interpreting(Interpreter.QUALIFIED, false);
      }
      who = Interpreter.RELATIVE;
      RelatedPersonResource relative =
          all.find(RelatedPersonResource.class, visit, participant.person);
      minor |= relative != null && relative.minorAt(start, all);
    }
    return new Interpreting(who, minor);
  }
}
