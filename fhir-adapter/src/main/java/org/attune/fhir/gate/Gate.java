package org.attune.fhir.gate;

import tools.jackson.core.JsonParser;

/** Opens bodies for reading, and lets nothing through that breaks a {@link Law}. */
public final class Gate {

  private Gate() {}

  /**
   * Opens a body for one forward pass. The laws are checked as the parser moves, in values that are
   * skipped too; a body has passed when the parser has answered null, or has left an object or
   * array that is the whole body. Moving the parser throws {@link GateRefusal} where a law is
   * broken, and nothing else.
   *
   * @throws GateRefusal when the body is empty or too long
   */
  public static GateParser open(byte[] body, Limits limits) {
    if (body.length == 0) {
      throw new GateRefusal(Law.EMPTY, 0, 0);
    }
    if (body.length > limits.bytes()) {
      throw new GateRefusal(Law.BYTES, limits.bytes(), -1);
    }
    return new GateParser(body, start(body), limits);
  }

  /** Reads what is left of a body, so that all of it has passed. */
  public static void drain(JsonParser body) {
    while (body.nextToken() != null) {
      body.skipChildren();
    }
  }

  /** A byte order mark is not part of the text. */
  private static int start(byte[] body) {
    return body.length >= 3
            && body[0] == (byte) 0xEF
            && body[1] == (byte) 0xBB
            && body[2] == (byte) 0xBF
        ? 3
        : 0;
  }
}
