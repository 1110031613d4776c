package org.attune.service.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.fixtures.given.Norm;
import org.attune.fixtures.given.Prompt;
import org.attune.fixtures.given.Site;
import org.attune.fixtures.record.HookRequest;
import org.attune.fixtures.scenario.Expected;
import org.attune.fixtures.scenario.Scenario;
import org.attune.fixtures.scenario.Scenarios;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.attention.Viewer;
import org.attune.service.http.Answered;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Value;

/** Every scenario as a hook request: what the answer tells agrees with what is expected. */
@RunningService
final class ScenarioOverHttpTest {

  private final ServiceClient client;
  private final Knowledge knowledge;

  ScenarioOverHttpTest(@Value("${local.server.port}") int port, Knowledge knowledge) {
    this.client = new ServiceClient(port);
    this.knowledge = knowledge;
  }

  /** What only a journal or a screening could tell, or another site, is not in a request. */
  private static boolean isWholeInARequest(Scenario scenario) {
    return scenario.given(Prompt.class).isEmpty()
        && scenario.given(Norm.class).isEmpty()
        && scenario.site().equals(Site.plain());
  }

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return Scenarios.all().stream()
        .filter(ScenarioOverHttpTest::isWholeInARequest)
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> agrees(scenario)));
  }

  private void agrees(Scenario scenario) {
    Answered answer =
        client.post(
            "/cds-services/attune-patient-view",
            new HookRequest(scenario, "attune-patient-view").json(),
            "Attune-As-Of",
            scenario.today().toOffsetDateTime().toString());
    if (answer.status() == 412) {
      answer.isOutcome(412, "prefetch");
      assertThat(scenario.expected().fires()).isEmpty();
      return;
    }
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> fired = texts(answer.evaluation("fired"));
    Viewer viewer = Viewer.of(scenario.viewer());
    for (Expected.Fires expected : scenario.expected().fires()) {
      if (knows(viewer, expected.rule())) {
        assertThat(fired).as(scenario.title()).contains(expected.rule());
        assertThat(told(answer)).contains(expected.rule());
      } else {
        assertThat(answer.body()).doesNotContain(expected.rule());
      }
    }
    for (String silent : scenario.expected().silent()) {
      assertThat(fired).as(scenario.title()).doesNotContain(silent);
      assertThat(String.valueOf(answer.evaluation("notEvaluated"))).doesNotContain(silent);
    }
    for (Expected.NotEvaluated expected : scenario.expected().notEvaluated()) {
      if (knows(viewer, expected.rule())) {
        String reason = expected.reason() == null ? "" : expected.reason() + "}";
        assertThat(String.valueOf(answer.evaluation("notEvaluated")))
            .as(scenario.title())
            .contains("{rule=" + expected.rule() + ", reason=" + reason);
      }
    }
  }

  private boolean knows(Viewer viewer, String rule) {
    return knowledge.sheet(rule).map(viewer::knows).orElse(false);
  }

  /** Rules that are cards, told in a card, or named as withheld. */
  private static List<String> told(Answered answer) {
    List<String> told = new ArrayList<>(answer.cardRules());
    if (answer.evaluation("withheld") instanceof List<?> withheld) {
      withheld.forEach(entry -> told.add(String.valueOf(((Map<?, ?>) entry).get("rule"))));
    }
    return told;
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> texts ? texts.stream().map(String::valueOf).toList() : List.of();
  }
}
