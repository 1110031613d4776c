package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page about instruments says what the definitions say. {@code -Dgolden=approve} writes it
 * anew.
 */
class InstrumentPageTest {

  private static final Path PAGE = Path.of("../docs/instruments.md");

  @Test
  void isUpToDate() throws IOException {
    String page = InstrumentPage.of(Forms.INSTRUMENTS);
    if ("approve".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void namesEveryInstrument() {
    String page = InstrumentPage.of(Forms.INSTRUMENTS);

    for (Instrument instrument : Forms.INSTRUMENTS.all()) {
      assertThat(page).contains("\n## " + instrument.code() + "\n").contains(instrument.licence());
    }
  }
}
