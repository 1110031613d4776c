package org.attune.service.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attune.rules.calculation.IndividualsChart;
import org.attune.service.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code attune chart individuals}. */
@Command(
    name = "individuals",
    description = "Shewhart's chart of single scores; signals lie outside lower3 or upper3.")
final class IndividualsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "CSV with a 'score' column.")
  private Path file = Path.of("");

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    IndividualsChart chart = IndividualsChart.of(ScoreFile.read(file).scores());
    output.write(
        json -> {
          json.writeStartObject();
          Json.number(json, "mean", chart.mean());
          Json.number(json, "meanMovingRange", chart.meanMovingRange());
          Json.number(json, "sigma", chart.sigma());
          Json.number(json, "lower2", chart.lower2());
          Json.number(json, "lower3", chart.lower3());
          Json.number(json, "upper3", chart.upper3());
          Figures.places(json, "signals", chart.signals());
          json.writeEndObject();
        },
        text -> {
          text.println("mean              " + chart.mean());
          text.println("mean moving range " + chart.meanMovingRange());
          text.println("sigma             " + chart.sigma());
          text.println("lower2            " + chart.lower2());
          text.println("lower3            " + chart.lower3());
          text.println("upper3            " + chart.upper3());
          text.println("signals           " + Figures.places(chart.signals()));
        });
    return 0;
  }
}
