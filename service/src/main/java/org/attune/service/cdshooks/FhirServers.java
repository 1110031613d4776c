package org.attune.service.cdshooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.fhir.server.FhirEndpoint;
import org.attune.service.config.AttuneProperties;
import org.attune.service.error.Refusal;
import org.springframework.stereotype.Component;

/** The FHIR servers that a hook request may name; nothing is ever sent to any other. */
@Component
final class FhirServers {

  private final Set<FhirEndpoint> listed;
  private final boolean httpLoopback;

  FhirServers(AttuneProperties site) {
    this.httpLoopback = site.security().allowHttpLoopback();
    this.listed =
        site.clients().stream()
            .flatMap(client -> client.fhirServers().stream())
            .map(server -> FhirEndpoint.of(server, httpLoopback))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether this is an address at all: absolute, http or https, with a host. */
  static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.getRawAuthority() != null
          && List.of("http", "https").contains(String.valueOf(uri.getScheme()).toLowerCase());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * The server with this address.
   *
   * @throws Refusal 403 when it is not listed
   */
  FhirEndpoint listed(String address) {
    try {
      FhirEndpoint base = FhirEndpoint.of(address, httpLoopback);
      if (listed.contains(base)) {
        return base;
      }
    } catch (IllegalArgumentException notPlain) {
      throw unlisted();
    }
    throw unlisted();
  }

  private static Refusal unlisted() {
    return Refusal.of(
        403,
        "forbidden",
        "The FHIR server that 'fhirServer' names is not listed for this client; nothing was sent"
            + " to it.");
  }
}
