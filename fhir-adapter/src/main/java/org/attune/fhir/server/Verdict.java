package org.attune.fhir.server;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a response says about its body.
 *
 * @param problem why the body is not worth reading, null when it is
 * @param passing the problem may be gone at once, so that asking again makes sense
 */
record Verdict(@Nullable String problem, boolean passing) {

  private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);
  private static final Set<String> FHIR_JSON =
      Set.of("application/fhir+json", "application/json", "application/json+fhir");

  boolean good() {
    return problem == null;
  }

  static Verdict of(HttpResponse.ResponseInfo head) {
    return of(head.statusCode(), head.headers());
  }

  static Verdict of(HttpResponse<?> response) {
    return of(response.statusCode(), response.headers());
  }

  private static Verdict of(int status, HttpHeaders headers) {
    if (status != 200) {
      return new Verdict("the server answered " + status, PASSING.contains(status));
    }
    if (!headers.firstValue("Content-Encoding").orElse("identity").equalsIgnoreCase("identity")) {
      return new Verdict("the answer was compressed, though nobody asked for that", false);
    }
    String type = headers.firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!FHIR_JSON.contains(type.toLowerCase(Locale.ROOT))) {
      return new Verdict("the answer was not FHIR JSON", false);
    }
    return new Verdict(null, false);
  }
}
