package org.attune.service.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.attune.service.config.AttuneProperties;
import org.attune.service.error.Issue;
import org.attune.service.error.Refusal;
import org.attune.service.metric.HookMetrics;
import org.attune.service.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The CDS services as HTTP sees them. */
@Controller
final class HookController {

  private static final String AS_OF = "Attune-As-Of";
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private final HookCalls calls;
  private final SameCalls same;
  private final Clock clock;
  private final boolean mayOverride;
  private final HookMetrics metrics;

  HookController(
      HookCalls calls, SameCalls same, Clock clock, AttuneProperties site, HookMetrics metrics) {
    this.calls = calls;
    this.same = same;
    this.clock = clock;
    this.mayOverride = site.clock().requestOverride();
    this.metrics = metrics;
  }

  @PostMapping("/cds-services/{id}")
  void call(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HookService service =
        HookService.ofId(id)
            .orElseThrow(
                () ->
                    Refusal.of(
                        404,
                        "not-found",
                        "There is no such CDS service. Maybe see /cds-services."));
    long start = System.nanoTime();
    String outcome = "500";
    try {
      Answer.json(response, answer(service, request));
      outcome = "answered";
    } catch (Refusal refusal) {
      outcome = Integer.toString(refusal.status());
      throw refusal;
    } finally {
      metrics.call(service.id(), outcome, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private byte[] answer(HookService service, HttpServletRequest request) throws IOException {
    Instant asked = asked(request.getHeader(AS_OF));
    byte[] body = RequestBody.read(request);
    String scope = service.id() + ' ' + (asked == null ? "" : asked);
    return same.answer(
        scope, body, () -> calls.answer(service, body, asked == null ? now() : asked));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The time that the caller asks about, null when it is the service's clock. */
  private @Nullable Instant asked(@Nullable String header) {
    if (header == null || !mayOverride) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(header.strip());
      if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
      throw noTime();
    } catch (DateTimeParseException e) {
      throw noTime();
    }
  }

  private static Refusal noTime() {
    return new Refusal(
        400,
        List.of(
            new Issue(
                "value",
                AS_OF,
                "'Attune-As-Of' must be a time with offset, like 2026-03-16T09:00:00+01:00.")));
  }
}
