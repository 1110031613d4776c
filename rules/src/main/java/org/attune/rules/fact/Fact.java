package org.attune.rules.fact;

/** Anything that was observed and can be pointed at. */
public interface Fact {

  /** Where it was read. */
  Source source();
}
