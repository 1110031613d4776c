package org.attune.service.cdshooks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.StringJoiner;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.card.CardJson;
import org.attune.service.log.EventLog;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Goes through everything that a hook call needs before the service says that it is ready, with a
 * made-up record in which a rating dips, so that the first clinician does not wait for it. Nothing
 * of it is kept or counted.
 */
@Component
final class WarmUp implements ApplicationRunner {

  private static final int CALLS = 20;
  private static final int SESSIONS = 8;
  private static final Duration WEEK = Duration.ofDays(7);

  private final HookCalls calls;
  private final CardJson cardJson;
  private final Knowledge knowledge;
  private final Clock clock;
  private final EventLog log;

  WarmUp(HookCalls calls, CardJson cardJson, Knowledge knowledge, Clock clock, EventLog log) {
    this.calls = calls;
    this.cardJson = cardJson;
    this.knowledge = knowledge;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long start = System.nanoTime();
    Instant now = clock.instant();
    byte[] request = request(now).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < CALLS; i++) {
      AnswerJson.bytes(calls.consider(HookService.PATIENT_VIEW, request, now), cardJson);
    }
    log.ready(Duration.ofNanos(System.nanoTime() - start).toMillis(), knowledge.digest());
  }

  /** A request about somebody whose last of several ratings is far below the others. */
  static String request(Instant now) {
    StringJoiner visits = new StringJoiner(",");
    StringJoiner forms = new StringJoiner(",");
    for (int i = 1; i <= SESSIONS; i++) {
      Instant at = now.minus(WEEK.multipliedBy(SESSIONS + 1L - i));
      visits.add(VISIT.formatted(i, at, at.plus(Duration.ofMinutes(50))));
      StringJoiner answers = new StringJoiner(",");
      for (int item = 1; item <= 12; item++) {
        answers.add(ANSWER.formatted(item, i == SESSIONS ? 2 : 5 - item % 2));
      }
      forms.add(FORM.formatted(i, at.plus(Duration.ofMinutes(55)), i, answers));
    }
    return REQUEST.formatted(visits, forms);
  }

  private static final String VISIT =
      """
      {"resource":{"resourceType":"Encounter","id":"e%d","status":"finished",
       "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
       "subject":{"reference":"Patient/warm-up"},"period":{"start":"%s","end":"%s"},
       "participant":[{"individual":{"reference":"Practitioner/warm-up"}}]}}""";

  private static final String FORM =
      """
      {"resource":{"resourceType":"QuestionnaireResponse","id":"q%d","status":"completed",
       "questionnaire":"https://attune.example/fhir/Questionnaire/wai-sr|1.0","authored":"%s",
       "subject":{"reference":"Patient/warm-up"},"source":{"reference":"Patient/warm-up"},
       "encounter":{"reference":"Encounter/e%d"},"item":[%s]}}""";

  private static final String ANSWER = "{\"linkId\":\"%d\",\"answer\":[{\"valueInteger\":%d}]}";

  private static final String REQUEST =
      """
      {"hook":"patient-view","hookInstance":"00000000-0000-4000-8000-000000000000",
       "context":{"userId":"Practitioner/warm-up","patientId":"warm-up"},
       "prefetch":{
        "patient":{"resourceType":"Patient","id":"warm-up"},
        "user":{"resourceType":"Practitioner","id":"warm-up"},
        "encounters":{"resourceType":"Bundle","type":"searchset","entry":[%s]},
        "questionnaireResponses":{"resourceType":"Bundle","type":"searchset","entry":[%s]},
        "observations":{"resourceType":"Bundle","type":"searchset"},
        "appointments":{"resourceType":"Bundle","type":"searchset"},
        "communications":{"resourceType":"Bundle","type":"searchset"},
        "tasks":{"resourceType":"Bundle","type":"searchset"},
        "flags":{"resourceType":"Bundle","type":"searchset"},
        "episodesOfCare":{"resourceType":"Bundle","type":"searchset"},
        "careTeams":{"resourceType":"Bundle","type":"searchset"},
        "procedures":{"resourceType":"Bundle","type":"searchset"},
        "consents":{"resourceType":"Bundle","type":"searchset"}}}
      """;
}
