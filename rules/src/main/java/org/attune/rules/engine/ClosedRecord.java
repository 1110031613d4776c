package org.attune.rules.engine;

import org.attune.rules.fact.Client;
import org.jspecify.annotations.Nullable;

/** Whether the record of a patient is one that nothing may be said about (specification, G-14). */
final class ClosedRecord {

  private ClosedRecord() {}

  /** Why nothing may be said; null when something may, or the patient record was not read. */
  static @Nullable String why(@Nullable Client client) {
    if (client == null) {
      return null;
    }
    if (client.deceased()) {
      return "The record says that the patient has died.";
    }
    if (client.replaced()) {
      return "The patient's record was merged into another.";
    }
    return client.active() ? null : "The patient's record is not active.";
  }
}
