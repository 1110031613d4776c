package org.attune.service.cli;

import java.util.concurrent.Callable;
import org.attune.rules.calculation.ReliableChange;
import org.attune.service.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attune chart reliable-change}. */
@Command(
    name = "reliable-change",
    description =
        "Whether two scores differ by more than measurement error, at 95 percent; higher is better.")
final class ReliableChangeCommand implements Callable<Integer> {

  @Option(
      names = "--sd",
      required = true,
      paramLabel = "S",
      description = "Standard deviation between persons.")
  private double sd;

  @Option(
      names = "--reliability",
      required = true,
      paramLabel = "R",
      description = "Reliability coefficient, from 0 to below 1.")
  private double reliability;

  @Option(names = "--pre", required = true, paramLabel = "A", description = "Earlier score.")
  private double pre;

  @Option(names = "--post", required = true, paramLabel = "B", description = "Later score.")
  private double post;

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    ReliableChange result = ReliableChange.of(sd, reliability, pre, post);
    output.write(
        json -> {
          json.writeStartObject();
          Json.number(json, "sem", result.sem());
          Json.number(json, "sDiff", result.sDiff());
          Json.number(json, "index", result.index());
          json.writeStringProperty("change", result.change().code());
          json.writeEndObject();
        },
        text ->
            text.println(
                result.change().code()
                    + " (index "
                    + result.index()
                    + ", S_diff "
                    + result.sDiff()
                    + ", SEM "
                    + result.sem()
                    + ")"));
    return 0;
  }
}
