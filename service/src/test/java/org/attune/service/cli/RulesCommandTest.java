package org.attune.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attune.rules.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulesCommandTest {

  @TempDir Path folder = Path.of("");

  @Test
  void allRulesAreListed() {
    Map<?, ?> list = (Map<?, ?>) Run.of("rules", "list").json();

    assertThat((List<?>) list.get("rules")).hasSize(Knowledge.load().sheets().size());
    assertThat(Run.of("rules", "list", "--format", "text").out()).contains("TRU-03");
  }

  @Test
  void oneRuleIsShownWithItsEvidence() {
    Map<?, ?> rule = (Map<?, ?>) Run.of("rules", "show", "TRU-03").json();

    assertThat(rule.get("id")).isEqualTo("TRU-03");
    assertThat((List<?>) rule.get("evidence")).isNotEmpty();
    assertThat(Run.of("rules", "show", "tru-03", "--format", "text").out()).contains("**When**");
    assertThat(Run.of("rules", "show", "TRU-99").code()).isEqualTo(2);
  }

  @Test
  void anOverlayIsCheckedAndEveryProblemNamed() throws IOException {
    assertThat(Run.of("rules", "check", folder.toString()).code()).isZero();

    Files.writeString(
        folder.resolve("overlay.yaml"), "thresholds: {TRU-99.cut: 1, BND-01.weigth: 1}\n");
    Run wrong = Run.of("rules", "check", folder.toString());

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("TRU-99.cut", "BND-01.weigth");
    assertThat(Run.of("rules", "check", "none").err()).contains("no directory");
  }

  @Test
  void thePagesAreWrittenByElement() {
    Path pages = folder.resolve("pages");

    assertThat(Run.of("rules", "docs", pages.toString()).code()).isZero();

    assertThat(pages.resolve("trust-and-rapport.md")).content().contains("## TRU-03");
  }
}
