package org.attune.service.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attune.rules.finding.Element;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RulePages;
import org.attune.rules.knowledge.RuleSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code attune rules docs}. */
@Command(name = "docs", description = "Writes the rules of each element as a Markdown page.")
final class RulesDocsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Directory to write to; made when missing.")
  private Path directory = Path.of("");

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Map<Element, List<RuleSheet>> pages =
        Knowledge.load().sheets().stream()
            .collect(Collectors.groupingBy(RuleSheet::element, TreeMap::new, Collectors.toList()));
    try {
      Files.createDirectories(directory);
      for (Map.Entry<Element, List<RuleSheet>> page : pages.entrySet()) {
        String element = page.getKey().code();
        String heading = element.replace('-', ' ');
        Files.writeString(
            directory.resolve(element + ".md"), RulePages.pages(heading, page.getValue()));
      }
    } catch (IOException e) {
      throw new BadInput("'" + directory + "' cannot be written to.");
    }
    output.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("directory", directory.toString());
          json.writeNumberProperty("pages", pages.size());
          json.writeEndObject();
        },
        text -> text.println(pages.size() + " pages written to " + directory + "."));
    return 0;
  }
}
