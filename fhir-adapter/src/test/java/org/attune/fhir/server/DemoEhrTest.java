package org.attune.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.CodeMapping;
import org.attune.fhir.mapping.LabelPolicy;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.fhir.plan.FollowUps;
import org.attune.fhir.plan.Read;
import org.attune.fhir.plan.ReadPlan;
import org.attune.fixtures.ehr.DemoEhr;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole plan, asked of a real FHIR server. */
class DemoEhrTest {

  private static final DemoEhr EHR =
      DemoEhr.start(0, ZonedDateTime.parse("2026-03-16T09:00:00+01:00[Europe/Berlin]"));
  private static final FhirServer CLIENT = new FhirServer();
  private static final Map<String, String> TOKENS =
      Map.of("context.patientId", "amina", "context.userId", "Practitioner/dr-lee");
  private static final ReadPlan PLAN = ReadPlan.of(EnumSet.allOf(FactKind.class), TOKENS.keySet());

  @BeforeAll
  static void warm() {
    ask(null, Duration.ofSeconds(60));
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    EHR.close();
  }

  @AfterEach
  void reset() {
    EHR.conduct().reset();
  }

  @Test
  void answersEveryReadOfThePlan() {
    Map<String, Reply> replies = ask(null, Duration.ofSeconds(30));

    assertThat(replies.keySet()).containsExactlyElementsOf(PLAN.templates().keySet());
    assertThat(replies)
        .allSatisfy((key, reply) -> assertThat(reply).as(key).isEqualTo(Reply.read(1)));
  }

  @Test
  void showsItsTokenAndIsRefusedWithoutOne() {
    EHR.conduct().requireToken("good");

    assertThat(ask(BearerToken.of("good"), Duration.ofSeconds(30)).values())
        .extracting(Reply::outcome)
        .containsOnly(Availability.READ);
    assertThat(ask(null, Duration.ofSeconds(30)).values())
        .extracting(Reply::outcome)
        .containsOnly(Availability.UNREAD);
  }

  @Test
  void isLateForOneKindOnly() {
    EHR.conduct().delay("Goal", Duration.ofSeconds(60));

    Map<String, Reply> replies = ask(null, Duration.ofSeconds(2));

    assertThat(replies.get("goals")).isEqualTo(Reply.late(0));
    assertThat(replies.get("patient")).isEqualTo(Reply.read(1));
  }

  @Test
  void lacksWhatTheServerFails() {
    EHR.conduct().fail("Flag", 500);

    Map<String, Reply> replies = ask(null, Duration.ofSeconds(30));

    assertThat(replies.get("flags")).isEqualTo(Reply.unread(0, "the server answered 500"));
    assertThat(EHR.conduct().requests())
        .filteredOn(request -> request.contains("/Flag?"))
        .hasSize(2);
    assertThat(PLAN.availability(outcomes(replies)).get(FactKind.FLAGS))
        .isEqualTo(Availability.UNREAD);
  }

  @Test
  void answersWhatTheRecordPointsTo() {
    RecordCollector collector = new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
    ask(collector, PLAN.reads(), null, Duration.ofSeconds(30));
    List<Read> further = FollowUps.of(collector.pointedTo());

    assertThat(further).extracting(Read::key).containsExactly("organizations");
    assertThat(ask(collector, further, null, Duration.ofSeconds(30)).values())
        .containsOnly(Reply.read(1));
    assertThat(FollowUps.of(collector.pointedTo())).isEmpty();
  }

  private static Map<String, Availability> outcomes(Map<String, Reply> replies) {
    Map<String, Availability> outcomes = new HashMap<>();
    replies.forEach((key, reply) -> outcomes.put(key, reply.outcome()));
    return outcomes;
  }

  private static Map<String, Reply> ask(@Nullable BearerToken token, Duration budget) {
    RecordCollector collector = new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
    return ask(collector, PLAN.reads(), token, budget);
  }

  private static Map<String, Reply> ask(
      RecordCollector collector, List<Read> reads, @Nullable BearerToken token, Duration budget) {
    return CLIENT.ask(
        new Credentials(FhirEndpoint.of(EHR.base(), true), token),
        reads.stream().map(read -> Question.of(read, TOKENS)).toList(),
        Deadline.after(budget),
        (body, source) -> collector.readBody(body, Limits.PAGE, source));
  }
}
