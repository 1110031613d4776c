package org.attune.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChartCommandTest {

  @TempDir Path folder = Path.of("");

  @Test
  void individualsNamesEveryFigureOfTheContractUnrounded() throws IOException {
    Run run = Run.of("chart", "individuals", file("score\n38\n37.5\n38\n36\n"));

    assertThat(run.code()).isZero();
    Map<?, ?> chart = (Map<?, ?>) run.json();
    assertThat(chart.keySet())
        .map(Object::toString)
        .containsExactly(
            "mean", "meanMovingRange", "sigma", "lower2", "lower3", "upper3", "signals");
    assertThat(number(chart.get("mean"))).isEqualTo(37.375);
    assertThat(number(chart.get("sigma"))).isEqualTo(1.0 / 1.128);
  }

  @Test
  void ewmaTakesItsOptionsAndAnswersOneValueForEachScore() throws IOException {
    Run run =
        Run.of(
            "chart",
            "ewma",
            file("date,score\n2026-01-05,10\n2026-01-12,20\n"),
            "--lambda",
            "0.5",
            "--width",
            "3",
            "--start",
            "10",
            "--sigma",
            "1");

    Map<?, ?> chart = (Map<?, ?>) run.json();
    assertThat(((List<?>) chart.get("values")).stream().map(ChartCommandTest::number).toList())
        .isEqualTo(List.of(10.0, 15.0));
    assertThat(chart.get("signals")).isEqualTo(List.of(BigDecimal.valueOf(2)));
  }

  @Test
  void cusumCountsShortfallsInUnitsOfSigma() throws IOException {
    Run run =
        Run.of(
            "chart",
            "cusum",
            file("score\n8\n6\n"),
            "--target",
            "10",
            "--sigma",
            "2",
            "--k",
            "0.5",
            "--h",
            "1");

    Map<?, ?> chart = (Map<?, ?>) run.json();
    assertThat(((List<?>) chart.get("lower")).stream().map(ChartCommandTest::number).toList())
        .isEqualTo(List.of(0.5, 2.0));
    assertThat(chart.get("signals")).isEqualTo(List.of(BigDecimal.valueOf(2)));
  }

  @Test
  void changepointFindsTheLastScoreOfASegment() throws IOException {
    Run run = Run.of("chart", "changepoint", file("score\n5\n5\n5\n5\n1\n1\n1\n1\n"));

    Map<?, ?> chart = (Map<?, ?>) run.json();
    assertThat(chart.get("breaks")).isEqualTo(List.of(BigDecimal.valueOf(4)));
    assertThat(((Map<?, ?>) chart.get("bic")).keySet().stream().map(Object::toString).toList())
        .isEqualTo(List.of("none", "best"));
  }

  @Test
  void reliableChangeNamesTheDirection() {
    Run run =
        Run.of(
            "chart",
            "reliable-change",
            "--sd",
            "7.5",
            "--reliability",
            "0.8",
            "--pre",
            "32.5",
            "--post",
            "47.5");

    Map<?, ?> change = (Map<?, ?>) run.json();
    assertThat(change.get("change")).isEqualTo("improved");
    assertThat(number(change.get("sem"))).isEqualTo(7.5 * Math.sqrt(1 - 0.8));
  }

  @Test
  void badRowsAreNamedByTheirLine() throws IOException {
    Run run = Run.of("chart", "individuals", file("score\n38\n\nmany\n"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains("line 4", "'score'");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedOnOneLine() throws IOException {
    assertThat(Run.of("chart", "individuals", "none.csv").err().lines())
        .containsExactly("attune: There is no file 'none.csv'.");
    assertThat(Run.of("chart", "individuals", file("date\n2026-01-05\n")).err())
        .contains("there is no 'score' column");
    assertThat(Run.of("chart", "individuals", file("")).err()).contains("empty");
    Run lacking = Run.of("chart", "ewma", file("score\n1\n"), "--lambda", "0.3");
    assertThat(lacking.code()).isEqualTo(2);
    assertThat(lacking.err().lines()).singleElement().asString().contains("--width", "--help");
  }

  @Test
  void figuresOutOfRangeAreBadInput() throws IOException {
    Run run =
        Run.of(
            "chart",
            "ewma",
            file("score\n1\n"),
            "--lambda",
            "1.5",
            "--width",
            "3",
            "--start",
            "1",
            "--sigma",
            "1");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("lambda");
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "scores", ".csv"), content).toString();
  }

  private static double number(Object value) {
    return ((BigDecimal) value).doubleValue();
  }
}
