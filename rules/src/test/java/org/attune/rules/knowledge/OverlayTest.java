package org.attune.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attune.rules.instrument.Norm;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.attune.rules.knowledge.RuleSheet.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {

  private final SampleKnowledge sample = new SampleKnowledge();

  @TempDir Path site;

  @Test
  void changesThresholdsAndModesOfTheSheetsInForce() throws IOException {
    overlay("thresholds: {TRU-01.cut: 34}\nmodes: {TRU-02: 'off'}");

    Knowledge knowledge = sample.load(site);

    assertThat(knowledge.thresholds().value("TRU-01.cut")).isEqualTo(34);
    assertThat(knowledge.sheet("TRU-01").orElseThrow().thresholds())
        .extracting(Threshold::value)
        .containsExactly(34.0, 2.0);
    assertThat(knowledge.sheet("TRU-02").orElseThrow().mode()).isEqualTo(Mode.OFF);
    assertThat(knowledge.sheet("TRU-01").orElseThrow().mode()).isEqualTo(Mode.CARD);
  }

  @Test
  void changesTheNumbersOfCourses() throws IOException {
    overlay("thresholds: {course.cusum-limit: 5}");

    assertThat(sample.load(site).courseSettings().cusum().limit()).isEqualTo(5);
  }

  @Test
  void putsLocalNormsInThePlaceOfTheDefaults() throws IOException {
    overlay(
        "norms: {wai-sr#total: {sd: 8, reliability: 0.9, n: 100, date: 2026-05-01, mean: 49.5}}");

    Norm norm = sample.load(site).instruments().byScale("wai-sr#total").norm();

    assertThat(norm.sd()).isEqualTo(8);
    assertThat(norm.mean()).isEqualTo(49.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          norms: {wai-sr#total: {sd: 8, reliability: 0.9, n: 99, date: 2026-05-01}}|expected at least 100.
          norms: {wai#total: {sd: 8, reliability: 0.9, n: 100, date: 2026-05-01}}|no such scale.
          norms: {wai-sr#total: {sd: 8, reliability: 0.9, n: 100}}|is missing; expected a text.
          thresholds: {course.baseline-length: 10.5}|is a whole number above 0, not 10.5.
          """)
  void refusesNumbersThatCannotBeUsed(String overlay, String expected) throws IOException {
    overlay(overlay);

    assertThat(refused()).extracting(Problem::expected).anyMatch(told -> told.contains(expected));
  }

  @Test
  void takesBothEndsOfARange() throws IOException {
    overlay("thresholds: {TRU-01.cut: 12}");
    assertThat(sample.load(site).thresholds().value("TRU-01.cut")).isEqualTo(12);
    overlay("thresholds: {TRU-01.cut: 60}");
    assertThat(sample.load(site).thresholds().value("TRU-01.cut")).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thresholds: {TRU-01.cut: 11.9}|expected 12.0 to 60.0 {sum 12-60}.
          thresholds: {TRU-01.cut: 60.1}|expected 12.0 to 60.0 {sum 12-60}.
          thresholds: {TRU-01.fixed: 3}|a site may not change it.
          thresholds: {TRU-01.cup: 30}|no sheet names this threshold. Maybe you meant 'TRU-01.cut'.
          thresholds: {TRU-01.cut: low}|expected a number.
          modes: {TRU-03: card}|there is no such rule. Maybe you meant 'TRU-01'.
          modes: {TRU-02: silent}|expected one of off, shadow, digest, card.
          mode: {TRU-02: card}|is not known here. Maybe you meant 'modes'.
          """)
  void refusesWhatASiteMayNotChange(String overlay, String expected) throws IOException {
    overlay(overlay);

    assertThat(refused()).extracting(Problem::expected).containsExactly(expected);
    assertThat(refused()).extracting(Problem::file).containsExactly("overlay.yaml");
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    site = site.resolve("nowhere");

    assertThat(refused())
        .extracting(Problem::expected)
        .containsExactly("expected a directory that can be read.");
  }

  @Test
  void replacesWordsAndAddsLanguages() throws IOException {
    Files.writeString(site.resolve("messages_en.properties"), "TRU-02.summary = Our words.");
    Files.writeString(site.resolve("messages_de.properties"), "TRU-02.summary = Unsere Wörter.");

    Knowledge knowledge = sample.load(site);

    assertThat(knowledge.texts(Locale.ENGLISH).text("TRU-02.summary", Map.of()))
        .isEqualTo("Our words.");
    assertThat(knowledge.texts(Locale.GERMANY).text("TRU-02.summary", Map.of()))
        .isEqualTo("Unsere Wörter.");
    assertThat(knowledge.texts(Locale.GERMANY).text("TRU-02.detail", Map.of()))
        .isEqualTo("It follows at length.");
  }

  @Test
  void refusesOwnWordsThatAreForbidden() throws IOException {
    Files.writeString(site.resolve("messages_en.properties"), "TRU-02.summary = A failed talk.");

    assertThat(refused())
        .containsExactly(
            new Problem(
                "messages_en.properties",
                "TRU-02.summary",
                "failed",
                "is a word that no card may hold."));
  }

  @Test
  void leavesOtherFilesOfTheSiteAlone() throws IOException {
    Files.writeString(site.resolve("mapping.yaml"), "anything: [");

    assertThat(sample.load(site).digest()).isEqualTo(sample.load(null).digest());
  }

  private void overlay(String content) throws IOException {
    Files.writeString(site.resolve("overlay.yaml"), content);
  }

  private List<Problem> refused() {
    return catchThrowableOfType(KnowledgeException.class, () -> sample.load(site)).problems();
  }
}
