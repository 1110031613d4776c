package org.attune.service.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.attune.service.json.Json;
import org.attune.service.log.EventLog;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an error: an OperationOutcome for CDS Hooks and FHIR, problem+json for everything else,
 * each with a reference id that the log has too.
 */
@Component
public final class ErrorAnswer {

  private final EventLog log;

  ErrorAnswer(EventLog log) {
    this.log = log;
  }

  /** Answers with this status and these issues; {@code path} decides the form. */
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String path,
      int status,
      List<Issue> issues)
      throws IOException {
    String reference = UUID.randomUUID().toString();
    log.refused(reference, status, issues.get(0).code());
    boolean outcome = path.startsWith("/cds-services") || path.startsWith("/fhir");
    byte[] body =
        Json.bytes(
            json -> {
              if (outcome) {
                operationOutcome(json, reference, issues);
              } else {
                problem(json, reference, status, issues);
              }
            });
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setStatus(status);
      response.setContentType(outcome ? "application/json" : "application/problem+json");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(body.length);
      if (!"HEAD".equals(request.getMethod())) {
        response.getOutputStream().write(body);
      }
    }
  }

  private static void operationOutcome(JsonGenerator json, String reference, List<Issue> issues) {
    json.writeStartObject();
    json.writeStringProperty("resourceType", "OperationOutcome");
    json.writeStringProperty("id", reference);
    Json.objects(
        json,
        "issue",
        issues,
        issue -> {
          json.writeStringProperty("severity", "error");
          json.writeStringProperty("code", issue.code());
          json.writeStringProperty("diagnostics", issue.what() + " (reference " + reference + ")");
          if (!issue.where().isEmpty()) {
            Json.texts(json, "expression", List.of(issue.where()));
          }
        });
    json.writeEndObject();
  }

  private static void problem(
      JsonGenerator json, String reference, int status, List<Issue> issues) {
    HttpStatus known = HttpStatus.resolve(status);
    json.writeStartObject();
    json.writeStringProperty("title", known == null ? "Error" : known.getReasonPhrase());
    json.writeNumberProperty("status", status);
    json.writeStringProperty(
        "detail", issues.stream().map(Issue::what).collect(Collectors.joining(" ")));
    json.writeStringProperty("reference", reference);
    json.writeEndObject();
  }
}
