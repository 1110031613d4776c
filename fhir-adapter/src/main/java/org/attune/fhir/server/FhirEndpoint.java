package org.attune.fhir.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The base address of a FHIR server in its one normal form: lower-case scheme and host, no default
 * port, no trailing slash, and nothing after the path. Two servers are the same exactly when their
 * normal forms are equal.
 *
 * @param uri the normal form
 */
public record FhirEndpoint(URI uri) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * The base with this address.
   *
   * @param address absolute address, with or without one trailing slash
   * @param httpLoopback whether plain HTTP to this machine itself is allowed
   * @throws IllegalArgumentException when the address is not a plain base: another scheme than
   *     https (or allowed http), user information, a query or fragment, a host with a trailing dot,
   *     or a path with empty, dot or escaped segments
   */
  public static FhirEndpoint of(String address, boolean httpLoopback) {
    URI uri = parse(address);
    String host = uri.getHost();
    require(host != null && !host.endsWith("."), "a plain host name");
    require(uri.getRawUserInfo() == null, "no user information");
    require(uri.getRawQuery() == null && uri.getRawFragment() == null, "no query and no fragment");
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String lower = host.toLowerCase(Locale.ROOT);
    boolean http = scheme.equals("http") && httpLoopback && LOOPBACK.contains(lower);
    require(scheme.equals("https") || http, "https");
    String path = uri.getRawPath();
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    require(plain(trimmed), "a path without empty, dot or escaped segments");
    String port =
        uri.getPort() == -1 || uri.getPort() == defaultPort(scheme) ? "" : ":" + uri.getPort();
    return new FhirEndpoint(URI.create(scheme + "://" + lower + port + trimmed));
  }

  /**
   * Whether two addresses are one server: scheme, host, port and path are equal after both were
   * brought to the normal form. An address that has no normal form matches nothing.
   */
  public static boolean matches(String configured, String requested) {
    try {
      return of(configured, true).equals(of(requested, true));
    } catch (IllegalArgumentException notABase) {
      return false;
    }
  }

  /**
   * The absolute form of an address below this base, e.g. {@code Patient/7} or a link that the
   * server gave; null when it leads elsewhere: to another scheme, host or port, out of the base
   * path, or with user information or a fragment. A bar, which FHIR uses in tokens but addresses
   * may not hold, is escaped.
   */
  @Nullable URI within(String address) {
    URI target;
    try {
      URI given = new URI(address.replace("|", "%7C"));
      target = given.isAbsolute() ? given : new URI(uri + "/").resolve(given);
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
    boolean sameOrigin =
        uri.getScheme().equalsIgnoreCase(target.getScheme())
            && uri.getHost().equalsIgnoreCase(target.getHost())
            && port(uri) == port(target)
            && target.getRawUserInfo() == null
            && target.getRawFragment() == null;
    return sameOrigin && below(target.getRawPath()) ? target : null;
  }

  private boolean below(String path) {
    String base = uri.getRawPath();
    boolean inside = path.equals(base) || path.startsWith(base + "/");
    return inside && plain(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  private static boolean plain(String path) {
    if (path.isEmpty()) {
      return true;
    }
    for (String segment : path.substring(1).split("/", -1)) {
      if (segment.isEmpty()
          || segment.equals(".")
          || segment.equals("..")
          || segment.contains("%")) {
        return false;
      }
    }
    return true;
  }

  private static URI parse(String address) {
    try {
      URI uri = new URI(address);
      require(uri.isAbsolute() && !uri.isOpaque(), "an absolute address");
      return uri;
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException("A FHIR base is an address such as https://host/path.");
    }
  }

  private static int port(URI address) {
    return address.getPort() == -1 ? defaultPort(address.getScheme()) : address.getPort();
  }

  private static int defaultPort(String scheme) {
    return scheme.equalsIgnoreCase("https") ? 443 : 80;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("A FHIR base needs " + what + ".");
    }
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
