package org.attune.service.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.service.http.Answered;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@RunningService
final class RulesTest {

  private final ServiceClient client;
  private final Knowledge knowledge;

  RulesTest(@Value("${local.server.port}") int port, Knowledge knowledge) {
    this.client = new ServiceClient(port);
    this.knowledge = knowledge;
  }

  @Test
  void everyRuleHasAPageAndData() {
    Answered list = client.get("/rules", "Accept", "application/json");

    assertThat((List<?>) list.at("rules")).hasSize(knowledge.sheets().size());
    for (RuleSheet sheet : knowledge.sheets()) {
      Answered data = client.get("/rules/" + sheet.id(), "Accept", "application/json");
      assertThat(data.at("id")).isEqualTo(sheet.id());
      assertThat(data.at("when")).isEqualTo(sheet.when());
      assertThat(client.get("/rules/" + sheet.id()).body()).contains(sheet.id());
    }
  }

  @Test
  void theSourceAttributesAreAllThirteen() {
    Answered attributes = client.get("/rules/TRU-03/source-attributes");

    assertThat(attributes.header("Content-Type")).isEqualTo("application/json");
    assertThat(attributes.json().keySet().stream().map(Object::toString).toList())
        .containsAll(knowledge.sheet("TRU-03").orElseThrow().sourceAttributes().keySet())
        .hasSizeGreaterThanOrEqualTo(13);
  }

  @Test
  void aRuleAboutARatingCourseShowsTheNumbersOfCoursesAndNoEmptySection() {
    for (RuleSheet sheet : knowledge.sheets()) {
      assertThat(client.get("/rules/" + sheet.id()).body())
          .doesNotContainPattern("</h2>\\s*<h2>")
          .contains("<strong>When</strong>");
    }
    assertThat(client.get("/rules/TRU-03").body())
        .contains("<h2>Numbers in force</h2>", "baseline-minimum");
  }

  @Test
  void anUnknownRuleIsNotFound() {
    assertThat(client.get("/rules/TRU-99").status()).isEqualTo(404);
    assertThat(client.get("/rules/TRU-99/source-attributes").status()).isEqualTo(404);
  }
}
