package org.attune.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttuneCommandTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo",
        "serve",
        "evaluate",
        "score",
        "chart",
        "chart individuals",
        "chart ewma",
        "chart cusum",
        "chart changepoint",
        "chart course",
        "chart reliable-change",
        "rules",
        "rules list",
        "rules show",
        "rules check",
        "rules docs"
      })
  void everyCommandExplainsItself(String command) {
    Run run = Run.of((command + " --help").strip().split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: " + ("attune " + command).strip());
    assertThat(run.out()).doesNotContain("\u001b[");
  }

  @Test
  void serveRefusesToAnswerWithoutKnowingWhoAsks() {
    Run run = Run.of("serve", "--config", "attune.yaml");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("authentication of clients");
  }

  @Test
  void unknownCommandsAndOptionsAreOneLine() {
    assertThat(Run.of("evaluat").code()).isEqualTo(2);
    assertThat(Run.of("evaluat").err().lines()).hasSize(1);
    assertThat(Run.of("rules", "list", "--colour").err().lines()).hasSize(1);
    assertThat(Run.of("rules", "list", "--format", "xml").code()).isEqualTo(2);
  }

  @Test
  void aCommandWithoutItsSubcommandIsBadInput() {
    assertThat(Run.of("chart").code()).isEqualTo(2);
    assertThat(Run.of().code()).isEqualTo(2);
  }
}
