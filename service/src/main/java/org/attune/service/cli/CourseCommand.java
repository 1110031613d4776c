package org.attune.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.course.ChartRow;
import org.attune.rules.course.CoursePoint;
import org.attune.rules.course.RatingCourse;
import org.attune.rules.instrument.Instrument;
import org.attune.rules.instrument.Instruments;
import org.attune.rules.instrument.Scale;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code attune chart course}. */
@Command(
    name = "course",
    description = {
      "The rupture-repair course of a series of session ratings: what was unusual when.",
      "Without a 'date' column the sessions count as one week apart."
    })
final class CourseCommand implements Callable<Integer> {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 3);

  @Parameters(paramLabel = "FILE", description = "CSV with a 'score' and perhaps a 'date' column.")
  private Path file = Path.of("");

  @Option(
      names = "--instrument",
      required = true,
      paramLabel = "CODE",
      description = "Instrument, e.g. wai-sr or srs3; a subscale as wai-sr#bond.")
  private String code = "";

  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Knowledge knowledge = Knowledge.load();
    Scale scale = scale(knowledge.instruments());
    ScalePrior prior = scale.norm().prior();
    if (prior == null) {
      throw new BadInput(
          "For '"
              + code
              + "' no standard deviation, reliability or spread within a person is"
              + " known; a course needs local norms.");
    }
    if (!scale.higherIsBetter()) {
      throw new BadInput(
          "A course is read of scales on which higher is better; '" + code + "' is not.");
    }
    ScoreFile series = ScoreFile.read(file);
    List<CoursePoint> points = points(series, scale);
    RatingCourse course =
        RatingCourse.of(
            points, prior, knowledge.courseSettings(), points.get(points.size() - 1).at(), false);
    List<ChartRow> rows = ChartRow.of(course);
    output.write(json -> write(json, rows), text -> write(text, rows));
    return 0;
  }

  private Scale scale(Instruments instruments) {
    Instrument instrument = instruments.byCode(code);
    Scale scale = instrument == null ? instruments.byScale(code) : instrument.total();
    if (scale != null) {
      return scale;
    }
    throw new BadInput(
        instrument == null
            ? "There is no instrument '%s'. Maybe one of %s."
                .formatted(
                    code,
                    String.join(", ", instruments.all().stream().map(Instrument::code).toList()))
            : "'" + code + "' has no total. Maybe name a subscale, as in " + code + "#name.");
  }

  private List<CoursePoint> points(ScoreFile series, Scale scale) {
    List<CoursePoint> points = new ArrayList<>();
    for (int i = 0; i < series.scores().size(); i++) {
      double score = series.scores().get(i);
      if (score < scale.min() || score > scale.max()) {
        throw new BadInput(
            "%s: score %d is outside the range of %s, %s to %s."
                .formatted(file, i + 1, code, scale.min(), scale.max()));
      }
      LocalDate day = series.dates().isEmpty() ? FIRST.plusWeeks(i) : series.dates().get(i);
      points.add(new CoursePoint(score, day.atStartOfDay(ZoneOffset.UTC).toInstant(), false));
    }
    return points;
  }

  private static void write(JsonGenerator json, List<ChartRow> rows) {
    json.writeStartArray();
    for (ChartRow row : rows) {
      json.writeStartObject();
      json.writeNumberProperty("index", row.index());
      Json.number(json, "score", row.score());
      Figures.numberOrNull(json, "baselineMean", row.baselineMean());
      Figures.numberOrNull(json, "sigma", row.sigma());
      Figures.numberOrNull(json, "lower2", row.lower2());
      Figures.numberOrNull(json, "lower3", row.lower3());
      Figures.numberOrNull(json, "ewma", row.ewma());
      Figures.numberOrNull(json, "cusum", row.cusum());
      json.writeStringProperty("trigger", row.trigger().code());
      json.writeStringProperty("state", row.state().code());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(PrintWriter text, List<ChartRow> rows) {
    text.println("session  score  usual  lower2  lower3  trigger  state");
    for (ChartRow row : rows) {
      text.println(
          "%7d  %5s  %5s  %6s  %6s  %-7s  %s"
              .formatted(
                  row.index(),
                  shown(row.score()),
                  shown(row.baselineMean()),
                  shown(row.lower2()),
                  shown(row.lower3()),
                  row.trigger().code(),
                  row.state().code()));
    }
  }

  private static String shown(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.1f", value);
  }
}
