package org.attune.service.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.attune.fhir.server.FhirEndpoint;

/** What must hold of a configuration beyond the types of its values. */
final class ConfigurationCheck {

  private ConfigurationCheck() {}

  /**
   * Checks everything.
   *
   * @throws InvalidConfiguration when something is wrong; names all of it
   */
  static void check(AttuneProperties site) {
    List<String> problems = new ArrayList<>();
    URI url = site.publicUrl();
    if (!isHttp(url) || url.getRawQuery() != null || url.getRawFragment() != null) {
      problems.add("attune.public-url: expected an address such as https://attune.example.");
    }
    if (site.fhir().deadline().toMillis() < 1 || site.fhir().deadline().toSeconds() > 60) {
      problems.add("attune.fhir.deadline: expected from 1ms to 60s, e.g. 1500ms.");
    }
    for (AttuneProperties.Client client : site.clients()) {
      for (String server : client.fhirServers()) {
        try {
          FhirEndpoint.of(server, site.security().allowHttpLoopback());
        } catch (IllegalArgumentException e) {
          problems.add(
              "attune.clients: fhir-servers of '%s': '%s': %s"
                  .formatted(client.id(), server, e.getMessage()));
        }
      }
    }
    if (site.knowledge().overlay() != null && !Files.isDirectory(site.knowledge().overlay())) {
      problems.add(
          "attune.knowledge.overlay: there is no directory '" + site.knowledge().overlay() + "'.");
    }
    if (site.attention().maxCards() < 1) {
      problems.add("attune.attention.max-cards: expected 1 or more.");
    }
    for (String origin : site.cors().origins()) {
      if (!isOrigin(origin)) {
        problems.add(
            "attune.cors.origins: '"
                + origin
                + "': expected an origin such as https://ehr.example.");
      }
    }
    for (String language : site.languages()) {
      if (!isLanguage(language)) {
        problems.add("attune.languages: '" + language + "': expected a BCP-47 tag such as en.");
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfiguration(problems);
    }
  }

  private static boolean isOrigin(String origin) {
    try {
      URI uri = new URI(origin);
      return isHttp(uri)
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isHttp(URI uri) {
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
  }

  private static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
