package org.attune.service.cli;

/** What was given on the command line or in a file cannot be used; the message is for a person. */
final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message, null, false, false);
  }
}
