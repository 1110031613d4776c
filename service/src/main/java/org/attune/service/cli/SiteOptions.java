package org.attune.service.cli;

import java.time.ZoneId;
import java.util.Set;
import org.attune.rules.fact.Site;
import picocli.CommandLine.Option;

/** What a command has to know of the site whose records it reads. */
final class SiteOptions {

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Berlin",
      description =
          "Zone of days and clock times where the record names none (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = ZoneId.of("Europe/Berlin");

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "Languages spoken at the site, BCP-47 (default: ${DEFAULT-VALUE}).")
  private Set<String> languages = Set.of("en");

  Site site() {
    return new Site(Set.copyOf(languages), Set.of(), zone);
  }
}
