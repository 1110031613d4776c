package org.attune.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attune.rules.calculation.Ewma;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune chart ewma}. */
@Command(
    name = "ewma",
    description = "Exponentially weighted moving average with limits on both sides, no reset.")
final class EwmaCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "CSV with a 'score' column.")
  private Path file = Path.of("");

  @Option(
      names = "--lambda",
      required = true,
      paramLabel = "L",
      description = "Weight of the newest score, above 0 and at most 1.")
  private double lambda;

  @Option(
      names = "--width",
      required = true,
      paramLabel = "W",
      description = "Half width of the limits, in standard deviations of the average.")
  private double width;

  @Option(
      names = "--start",
      required = true,
      paramLabel = "M",
      description = "Average before the first score, and centre of the limits.")
  private double start;

  @Option(
      names = "--sigma",
      required = true,
      paramLabel = "S",
      description = "Standard deviation of a score.")
  private double sigma;

  @Option(
      names = "--limits",
      paramLabel = "exact|asymptotic",
      defaultValue = "exact",
      description =
          "Limits as wide as the average varies at each score, or after many (default: exact).")
  private Ewma.Limits limits = Ewma.Limits.EXACT;

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    List<Double> scores = ScoreFile.read(file).scores();
    Ewma chart = Ewma.of(scores, lambda, width, start, sigma, limits);
    output.write(
        json -> {
          json.writeStartObject();
          Figures.numbers(json, "values", chart.values());
          Figures.numbers(json, "lower", chart.lower());
          Figures.numbers(json, "upper", chart.upper());
          Figures.places(json, "signals", chart.signals());
          json.writeEndObject();
        },
        text -> write(text, scores, chart));
    return 0;
  }

  private static void write(PrintWriter text, List<Double> scores, Ewma chart) {
    text.println("score  ewma  lower  upper");
    for (int i = 0; i < scores.size(); i++) {
      text.println(
          scores.get(i)
              + "  "
              + chart.values().get(i)
              + "  "
              + chart.lower().get(i)
              + "  "
              + chart.upper().get(i));
    }
    text.println("signals " + Figures.places(chart.signals()));
  }
}
