package org.attune.service.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attune.rules.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code attune rules check}. */
@Command(
    name = "check",
    description = "Checks a site's overlay directory; names everything that is wrong at once.")
final class RulesCheckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Directory with overlay.yaml and texts.")
  private Path directory = Path.of("");

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    if (!Files.isDirectory(directory)) {
      throw new BadInput("There is no directory '" + directory + "'.");
    }
    Knowledge knowledge = Knowledge.load(directory);
    output.write(
        json -> {
          json.writeStartObject();
          json.writeBooleanProperty("valid", true);
          json.writeNumberProperty("rules", knowledge.sheets().size());
          json.writeStringProperty("digest", knowledge.digest());
          json.writeEndObject();
        },
        text -> {
          text.println(knowledge.sheets().size() + " rules, nothing wrong.");
          text.println("digest " + knowledge.digest());
        });
    return 0;
  }
}
