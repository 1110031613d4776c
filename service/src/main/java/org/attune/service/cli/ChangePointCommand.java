package org.attune.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attune.rules.calculation.ChangePoint;
import org.attune.service.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune chart changepoint}. */
@Command(
    name = "changepoint",
    description = "Where the level of the series changed, in retrospect (least squares, BIC).")
final class ChangePointCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "CSV with a 'score' column.")
  private Path file = Path.of("");

  @Option(
      names = "--min-segment",
      paramLabel = "N",
      defaultValue = "3",
      description = "Least number of scores in a segment (default: 3).")
  private int minSegment = 3;

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    ChangePoint chart = ChangePoint.of(ScoreFile.read(file).scores(), minSegment);
    output.write(
        json -> {
          json.writeStartObject();
          Figures.places(json, "breaks", chart.breaks());
          Json.objectsEvenIfNone(
              json,
              "segments",
              chart.segments(),
              segment -> {
                json.writeNumberProperty("from", segment.from());
                json.writeNumberProperty("to", segment.to());
                Json.number(json, "mean", segment.mean());
              });
          json.writeObjectPropertyStart("bic");
          Json.number(json, "none", chart.bic().none());
          Json.number(json, "best", chart.bic().best());
          json.writeEndObject();
          json.writeEndObject();
        },
        text -> write(text, chart));
    return 0;
  }

  private static void write(PrintWriter text, ChangePoint chart) {
    chart.segments().forEach(s -> text.println(s.from() + "-" + s.to() + "  mean " + s.mean()));
    text.println("breaks after " + Figures.places(chart.breaks()));
    text.println("BIC " + chart.bic().none() + " without a break, " + chart.bic().best() + " now");
  }
}
