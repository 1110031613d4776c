package org.attune.service.cli;

/** How a command writes its output. */
enum Format {
  /** For people. */
  TEXT,
  /** For programs, one JSON value. */
  JSON
}
