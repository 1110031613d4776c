package org.attune.service.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.config.AttuneProperties;
import org.attune.service.error.Refusal;
import org.attune.service.json.Json;
import org.attune.service.web.Answer;
import org.attune.service.web.Wish;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The data and the page behind a card. */
@Controller
final class DecisionController {

  private final DecisionStore decisions;
  private final Knowledge knowledge;
  private final AttuneProperties site;

  DecisionController(DecisionStore decisions, Knowledge knowledge, AttuneProperties site) {
    this.decisions = decisions;
    this.knowledge = knowledge;
    this.site = site;
  }

  @GetMapping("/decisions/{id}")
  void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Decision decision =
        decisions
            .find(id)
            .orElseThrow(
                () ->
                    Refusal.of(
                        404,
                        "not-found",
                        "There is no decision of this id. Maybe it is no longer kept: a demo"
                            + " forgets its decisions when it stops."));
    if (Wish.json(request)) {
      Answer.json(
          response,
          Json.bytes(
              json ->
                  DecisionJson.write(json, decision, knowledge, knowledge.texts(site.locale()))));
    } else {
      Answer.page(
          response,
          new DecisionPage(knowledge, knowledge.texts(site.locale()), site.clock().zone())
              .of(decision));
    }
  }
}
