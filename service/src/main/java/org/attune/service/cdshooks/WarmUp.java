package org.attune.service.cdshooks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.attune.fhir.drafts.Draft;
import org.attune.fhir.drafts.DraftContext;
import org.attune.fhir.drafts.Drafts;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.log.EventLog;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Goes once through everything that a hook call needs before the service says that it is ready, so
 * that the first clinician does not wait for it.
 */
@Component
final class WarmUp implements ApplicationRunner {

  private static final byte[] REQUEST =
      """
      {"hook":"patient-view","hookInstance":"00000000-0000-4000-8000-000000000000",
       "context":{"userId":"Practitioner/warm-up","patientId":"warm-up"},
       "prefetch":{
        "patient":{"resourceType":"Patient","id":"warm-up"},
        "user":{"resourceType":"Practitioner","id":"warm-up"},
        "encounters":{"resourceType":"Bundle","type":"searchset"},
        "questionnaireResponses":{"resourceType":"Bundle","type":"searchset"}}}
      """
          .getBytes(StandardCharsets.UTF_8);

  private final HookCalls calls;
  private final Drafts drafts;
  private final Knowledge knowledge;
  private final Clock clock;
  private final EventLog log;

  WarmUp(HookCalls calls, Drafts drafts, Knowledge knowledge, Clock clock, EventLog log) {
    this.calls = calls;
    this.drafts = drafts;
    this.knowledge = knowledge;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long start = System.nanoTime();
    calls.answer(HookService.PATIENT_VIEW, REQUEST, clock.instant());
    drafts.resource(
        Draft.REVIEW_TASK,
        new DraftContext(
            "warm-up", null, null, "TRU-03", "Warm-up", "Warm-up", clock.instant(), null, null));
    log.ready(Duration.ofNanos(System.nanoTime() - start).toMillis(), knowledge.digest());
  }
}
