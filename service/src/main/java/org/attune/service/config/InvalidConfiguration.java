package org.attune.service.config;

import java.util.List;

/** A configuration with which the service does not start; names all problems at once. */
public final class InvalidConfiguration extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidConfiguration(List<String> problems) {
    super("The configuration cannot be used:\n- " + String.join("\n- ", problems));
  }
}
