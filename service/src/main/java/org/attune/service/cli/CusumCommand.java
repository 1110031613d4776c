package org.attune.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attune.rules.calculation.Cusum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune chart cusum}. */
@Command(name = "cusum", description = "Cumulative sums on both sides, no reset.")
final class CusumCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "CSV with a 'score' column.")
  private Path file = Path.of("");

  @Option(
      names = "--target",
      required = true,
      paramLabel = "T",
      description = "Level that scores are compared with.")
  private double target;

  @Option(
      names = "--sigma",
      required = true,
      paramLabel = "S",
      description = "Standard deviation of a score.")
  private double sigma;

  @Option(
      names = "--k",
      required = true,
      paramLabel = "K",
      description = "Slack, in units of sigma.")
  private double k;

  @Option(
      names = "--h",
      required = true,
      paramLabel = "H",
      description = "Decision limit, in units of sigma.")
  private double h;

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    List<Double> scores = ScoreFile.read(file).scores();
    Cusum chart = Cusum.of(scores, target, sigma, k, h);
    output.write(
        json -> {
          json.writeStartObject();
          Figures.numbers(json, "lower", chart.lower());
          Figures.numbers(json, "upper", chart.upper());
          Figures.places(json, "signals", chart.signals());
          json.writeEndObject();
        },
        text -> write(text, scores, chart));
    return 0;
  }

  private static void write(PrintWriter text, List<Double> scores, Cusum chart) {
    text.println("score  lower  upper");
    for (int i = 0; i < scores.size(); i++) {
      text.println(scores.get(i) + "  " + chart.lower().get(i) + "  " + chart.upper().get(i));
    }
    text.println("signals " + Figures.places(chart.signals()));
  }
}
