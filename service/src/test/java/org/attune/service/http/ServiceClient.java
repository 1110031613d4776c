package org.attune.service.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls the service as clients do. */
public final class ServiceClient {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  /** A client of the service on this port. */
  public ServiceClient(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** A GET with header names and values in turn. */
  public Answered get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** A POST of JSON with further header names and values in turn. */
  public Answered post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A request of any method with any body and headers, no Content-Type by default. */
  public Answered any(String method, String path, String body, String... headers) {
    return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A hook call to a service. */
  public Answered call(String service, HookBody body, String... headers) {
    return post("/cds-services/" + service, body.json(), headers);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Answered send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answered(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("The service did not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", e);
    }
  }
}
