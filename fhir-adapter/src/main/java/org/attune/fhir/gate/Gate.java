package org.attune.fhir.gate;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Opens bodies for reading, and lets nothing through that breaks a {@link Law}. */
public final class Gate {

  private Gate() {}

  /**
   * Opens a body for one forward pass. The laws are checked as the parser moves, in values that are
   * skipped too; a body has passed when the parser has answered null. All methods of the parser
   * throw {@link GateRefusal} where a law is broken, and nothing else.
   *
   * @throws GateRefusal when the body is empty or too long
   */
  public static JsonParser open(byte[] body, Limits limits) {
    if (body.length == 0) {
      throw new GateRefusal(Law.EMPTY, 0, 0);
    }
    if (body.length > limits.bytes()) {
      throw new GateRefusal(Law.BYTES, limits.bytes(), -1);
    }
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.string())
                .maxNumberLength(limits.number())
                .maxTokenCount(limits.tokens())
                .build())
        .build()
        .createParser(ObjectReadContext.empty(), body);
  }

  /** Reads what is left of a body, so that all of it has passed. */
  public static void drain(JsonParser body) {
    while (body.nextToken() != null) {
      body.skipChildren();
    }
  }
}
