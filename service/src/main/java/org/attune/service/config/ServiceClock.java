package org.attune.service.config;

import java.time.Clock;

/** The only clock. Everything else is told what time it is. */
public final class ServiceClock {

  private ServiceClock() {}

  /** The time of the machine, in UTC. */
  public static Clock system() {
    return Clock.systemUTC();
  }
}
