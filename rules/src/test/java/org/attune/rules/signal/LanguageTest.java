package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "es, es-MX, true",
    "ES, es, true",
    "zh, yue, false",
    "zh, zh-yue, false",
    "zh-Hans, cmn, true",
    "zh-TW, zh, true",
    "sgn-ase, ase, true",
    "sgn-US, sgn-GB, false",
    "ase, en, false",
    "en, de, false",
    "-, en, false",
    "en-, en, true",
  })
  void comparesWhatIsSpokenOrSigned(String one, String other, boolean same) {
    assertThat(Language.spoken(one, Set.of(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({"es-MX, Spanish", "yue, Cantonese", "zh-yue, Cantonese", "uk, Ukrainian"})
  void namesALanguage(String tag, String name) {
    assertThat(Language.name(tag)).isEqualTo(name);
  }
}
