package org.attune.fhir.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.gate.ReplyBudget;

/** Sends the requests of one conversation to its one origin, within one budget of bytes. */
final class Wire {

  private static final String ACCEPT = "application/fhir+json, application/json;q=0.9";

  private final HttpClient http;
  private final Credentials credentials;
  private final AtomicLong bytesLeft;

  Wire(HttpClient http, Credentials credentials, ReplyBudget budget) {
    this.http = http;
    this.credentials = credentials;
    this.bytesLeft = new AtomicLong(budget.bytes());
  }

  FhirEndpoint base() {
    return credentials.base();
  }

  /**
   * Sends a GET request. Its body is collected only where {@link Verdict} finds the head of the
   * response good; else it is not read at all.
   */
  CompletableFuture<HttpResponse<byte[]>> get(URI address, Duration timeout) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .GET()
            .timeout(timeout)
            .header("Accept", ACCEPT)
            .header("Cache-Control", "no-cache");
    if (address.getScheme().equals("http")) {
      request.version(HttpClient.Version.HTTP_1_1);
    }
    BearerToken token = credentials.token();
    if (token != null) {
      request.header("Authorization", token.header());
    }
    return http.sendAsync(
        request.build(),
        head -> new CappedBody(Verdict.of(head).good() ? Limits.PAGE.bytes() : 0, bytesLeft));
  }
}
