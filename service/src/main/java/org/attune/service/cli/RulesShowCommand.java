package org.attune.service.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RulePages;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.service.rule.RuleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code attune rules show}. */
@Command(name = "show", description = "Shows one rule: logic in words, evidence, numbers, history.")
final class RulesShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "Rule id, e.g. TRU-03.")
  private String id = "";

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Knowledge knowledge = Knowledge.load();
    RuleSheet sheet =
        knowledge
            .sheet(id.toUpperCase(Locale.ROOT))
            .orElseThrow(
                () -> new BadInput("There is no rule '" + id + "'. Maybe: attune rules list"));
    output.write(
        json -> RuleJson.full(json, sheet, knowledge, knowledge.texts(Locale.ENGLISH)),
        text -> text.print(RulePages.page(sheet)));
    return 0;
  }
}
