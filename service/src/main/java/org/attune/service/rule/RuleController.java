package org.attune.service.rule;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RulePages;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.service.config.AttuneProperties;
import org.attune.service.error.Refusal;
import org.attune.service.json.Json;
import org.attune.service.web.Answer;
import org.attune.service.web.Wish;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rules, open to everyone: they hold no patient data. */
@Controller
final class RuleController {

  private final Knowledge knowledge;
  private final AttuneProperties site;

  RuleController(Knowledge knowledge, AttuneProperties site) {
    this.knowledge = knowledge;
    this.site = site;
  }

  @GetMapping("/rules")
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Wish.json(request)) {
      Answer.json(response, Json.bytes(json -> RuleJson.list(json, knowledge)));
    } else {
      Answer.page(response, RulePage.index(knowledge));
    }
  }

  @GetMapping("/rules/{id}")
  void one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RuleSheet sheet = sheet(id);
    if (Wish.json(request)) {
      Answer.json(
          response,
          Json.bytes(
              json -> RuleJson.full(json, sheet, knowledge, knowledge.texts(site.locale()))));
    } else {
      Answer.page(response, RulePage.of(sheet, knowledge));
    }
  }

  @GetMapping("/rules/{id}/source-attributes")
  void sourceAttributes(@PathVariable String id, HttpServletResponse response) throws IOException {
    String attributes = RulePages.sourceAttributes(sheet(id));
    Answer.json(response, attributes.getBytes(StandardCharsets.UTF_8));
  }

  private RuleSheet sheet(String id) {
    return knowledge
        .sheet(id)
        .orElseThrow(
            () -> Refusal.of(404, "not-found", "There is no rule of this id. Maybe see /rules."));
  }
}
