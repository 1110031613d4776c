package org.attune.service.cli;

import java.util.concurrent.Callable;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RulePages;
import org.attune.service.rule.RuleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code attune rules list}. */
@Command(name = "list", description = "Lists the rules with what they look at and for whom.")
final class RulesListCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Knowledge knowledge = Knowledge.load();
    output.write(
        json -> RuleJson.list(json, knowledge),
        text -> text.print(RulePages.list(knowledge.sheets())));
    return 0;
  }
}
