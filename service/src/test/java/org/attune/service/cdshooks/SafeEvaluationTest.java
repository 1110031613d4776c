package org.attune.service.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attune.fhir.drafts.Drafts;
import org.attune.rules.RuleEngine;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.attention.Viewer;
import org.attune.service.card.Card;
import org.attune.service.card.CardContext;
import org.attune.service.card.CardMaker;
import org.attune.service.cdshooks.SafeEvaluation.Result;
import org.attune.service.http.Answered;
import org.attune.service.http.HookBody;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.attune.service.log.EventLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What is said where the rules fail (specification §5). */
@RunningService
@Import(SafeEvaluationTest.Broken.class)
final class SafeEvaluationTest {

  private static final String AS_OF = "2026-03-16T08:00:00Z";
  private static final RuleEngine BROKEN =
      (facts, asOf) -> {
        throw new IllegalStateException("broken");
      };

  private final ServiceClient client;
  private final Knowledge knowledge;

  SafeEvaluationTest(@Value("${local.server.port}") int port, Knowledge knowledge) {
    this.client = new ServiceClient(port);
    this.knowledge = knowledge;
  }

  @Test
  void aPositiveSafetyItemIsToldThoughTheRulesFail() {
    Answered answer =
        client.call("attune-patient-view", positive("patient-view"), "Attune-As-Of", AS_OF);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.cardRules()).containsExactly("SAF-01");
    assertThat(answer.at("cards", 0, "indicator")).isEqualTo("critical");
    assertThat(answer.evaluation("safety")).isEqualTo("evaluated");
    assertThat(String.valueOf(answer.evaluation("notEvaluated"))).contains("TRU-03");
  }

  @Test
  void whoMayNotKnowOfSafetyIsToldNothingOfItThen() {
    Answered answer =
        client.call("attune-order-dispatch", positive("order-dispatch"), "Attune-As-Of", AS_OF);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.cards()).isEmpty();
  }

  @Test
  void whereTheSafetyRuleFailsTooACardSaysSo() {
    Facts facts = Facts.at(new Site(Set.of("en"), Set.of(), ZoneId.of("Europe/Berlin"))).build();
    Result result =
        new SafeEvaluation(knowledge, BROKEN, BROKEN, new EventLog())
            .evaluate(facts, Instant.parse(AS_OF));
    CardMaker maker = new CardMaker(knowledge, new Drafts(), Locale.ENGLISH);

    assertThat(result.safetyChecked()).isFalse();
    assertThat(result.evaluation().safetyEvaluated()).isFalse();
    assertThat(result.evaluation().notEvaluated()).hasSameSizeAs(knowledge.sheets());
    assertThat(maker.safetyUnchecked(context(), Viewer.NO_USER)).isEmpty();
    Card card = maker.safetyUnchecked(context(), Viewer.PRACTITIONER).get(0);
    assertThat(card.summary()).startsWith("Safety check unavailable").hasSizeLessThan(140);
    assertThat(card.detail()).contains("**Options:**", "do nothing").hasSizeLessThan(600);
    assertThat(card.overrideReasons()).isNotEmpty();
  }

  private static CardContext context() {
    return new CardContext("d", Instant.parse(AS_OF), "p1", null, null, false, List.of(), Map.of());
  }

  private static HookBody positive(String hook) {
    String answers = "{\"linkId\":\"9\",\"answer\":[{\"valueInteger\":3}]}";
    String form =
        """
        {"resourceType":"QuestionnaireResponse","id":"f1","status":"completed",
         "questionnaire":"https://attune.example/fhir/Questionnaire/phq9|1.0",
         "subject":{"reference":"Patient/p1"},"source":{"reference":"Patient/p1"},
         "authored":"2026-03-13T10:00:00Z","item":[%s]}"""
            .formatted(answers);
    return HookBody.of(hook)
        .prefetch(
            "questionnaireResponses",
            "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":%s}]}"
                .formatted(form));
  }

  /** Rules that always fail. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Broken {

    @Bean
    @Primary
    RuleEngine broken() {
      return BROKEN;
    }
  }
}
