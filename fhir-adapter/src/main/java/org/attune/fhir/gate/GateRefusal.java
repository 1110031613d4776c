package org.attune.fhir.gate;

/**
 * The gate did not let a body in. Says which law was broken and where, never what the body said.
 */
public final class GateRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Law law;
  private final long limit;
  private final long offset;

  /**
   * @param law the law that was broken
   * @param limit the figure of that law, 0 where it has none
   * @param offset where in the body, in bytes from 0; −1 where no place can be named
   */
  public GateRefusal(Law law, long limit, long offset) {
    super(
        law.sentence(limit) + (offset < 0 ? "" : " (at byte " + offset + ")"), null, false, false);
    this.law = law;
    this.limit = limit;
    this.offset = offset;
  }

  /** The law that was broken. */
  public Law law() {
    return law;
  }

  /** The figure of that law, 0 where it has none. */
  public long limit() {
    return limit;
  }

  /** Where in the body, in bytes from 0; −1 where no place can be named. */
  public long offset() {
    return offset;
  }

  /** Stable code of the law, e.g. {@code body-too-large}. */
  public String code() {
    return law.code();
  }
}
