package org.attune.service;

import org.attune.service.cli.AttuneCommand;

/** Attune's program: the command line, of which the service is one command. */
public final class Attune {

  private Attune() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    System.exit(AttuneCommand.run(args));
  }
}
