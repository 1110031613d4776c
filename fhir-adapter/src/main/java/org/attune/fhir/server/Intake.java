package org.attune.fhir.server;

import org.attune.fhir.mapping.ReadResult;
import org.attune.fhir.mapping.ReadSource;

/** Takes in the bodies of a conversation, one after another on the asking thread. */
@FunctionalInterface
public interface Intake {

  /**
   * Takes in one body.
   *
   * @param body a whole body, not yet checked
   * @param source which question it answers and which server it came from
   * @throws org.attune.fhir.gate.GateRefusal when the gate refuses the body
   */
  ReadResult take(byte[] body, ReadSource source);
}
