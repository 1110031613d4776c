package org.attune.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.ZonedDateTime;
import org.attune.fixtures.ehr.DemoEhr;
import org.junit.jupiter.api.Test;

final class DemoCommandTest {

  @Test
  void oneHookCallForAPersonOfTheDemoEhrIsShown() {
    try (DemoEhr ehr = DemoEhr.start(0, ZonedDateTime.now())) {
      Run run = Run.of("demo", "--port", "0", "--ehr", ehr.base(), "--once");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .contains("Attune is ready.")
          .contains("[warning]")
          .contains("Why am I seeing this? http://127.0.0.1:");
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Run run = Run.of("demo", "--port", String.valueOf(taken.getLocalPort()));

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("is taken");
    }
  }

  @Test
  void everythingWrongWithTheOptionsIsNamedAtOnce() {
    Run run =
        Run.of(
            "demo", "--port", "0", "--fhir-server", "ftp://ehr", "--origin", "https://a.example/b");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("attune.clients", "attune.cors.origins");
  }
}
