package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.fact.Rater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding instruments, and the figures they carry. */
class InstrumentsTest {

  private static final Instruments INSTRUMENTS = Forms.INSTRUMENTS;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  void knowsEveryInstrumentOfTheSpecification() {
    assertThat(INSTRUMENTS.all())
        .extracting(Instrument::code)
        .contains(
            "wai-sr",
            "wai-s",
            "wai36",
            "br-wai",
            "srs3",
            "csrs",
            "gsrs",
            "ors",
            "cors",
            "haq2",
            "arm5",
            "arm12",
            "calpas",
            "care",
            "blri",
            "burns-es",
            "psq",
            "seq5",
            "phq9",
            "gad7",
            "core10",
            "oq45",
            "asc",
            "cssrs",
            "chs",
            "rmcs",
            "ccci-r",
            "mci",
            "cfi",
            "eds9",
            "ei",
            "bvpq",
            "sbvi",
            "bips",
            "trq",
            "fwc12",
            "fwc24",
            "clin-aff",
            "cfi-r",
            "cms",
            "iip32",
            "iip64",
            "gas")
        .isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "https://attune.example/fhir/Questionnaire/wai-sr, wai-sr",
    "https://attune.example/fhir/Questionnaire/wai-sr|1.0, wai-sr",
    "http://loinc.org/q/44249-1, phq9",
    "http://loinc.org/q/44249-1|2.78, phq9",
    "http://loinc.org/q/69737-5, gad7",
    "http://loinc.org/q/93373-9, cssrs",
    "https://attune.example/fhir/Questionnaire/wai,",
    "#phq9,",
  })
  void findsAnInstrumentByItsQuestionnaire(String canonical, String code) {
    Instrument found = INSTRUMENTS.byQuestionnaire(canonical);

    assertThat(found == null ? null : found.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "https://attune.example/fhir/CodeSystem/instrument, wai-sr#bond, wai-sr#bond",
    "https://attune.example/fhir/CodeSystem/instrument, chs#mean, chs#mean",
    "https://attune.example/fhir/CodeSystem/instrument, trq#special, trq#special",
    "http://loinc.org, 44261-6, phq9#total",
    "http://loinc.org, 70274-6, gad7#total",
    "http://snomed.info/sct, 720433000, phq9#total",
    "http://loinc.org, 44260-8, phq9#9",
    "http://loinc.org, 93246-7, cssrs#1",
    "http://loinc.org, 93267-3, cssrs#6",
    "http://loinc.org, 93269-9, cssrs#6a",
    "http://loinc.org, 44250-9,",
    "http://loinc.org, 720433000,",
    "https://attune.example/fhir/CodeSystem/instrument, wai-sr#trust,",
  })
  void findsAScaleOrSafetyItemByItsCode(String system, String code, String key) {
    assertThat(INSTRUMENTS.byObservation(system, code)).isEqualTo(key);
  }

  @Test
  void knowsTheNumbersOfAnswerOptions() {
    assertThat(INSTRUMENTS.answer("LA6568-5")).isEqualTo(0.0);
    assertThat(INSTRUMENTS.answer("LA6571-9")).isEqualTo(3.0);
    assertThat(INSTRUMENTS.answer("LA33-6")).isEqualTo(1.0);
    assertThat(INSTRUMENTS.answer("LA0-0")).isNull();
  }

  /** The margins of specification §1.2 and ruling 1, computed from the figures carried here. */
  @ParameterizedTest
  @CsvSource({
    "wai-sr#total, 4.073, 6.70, 7.98",
    "wai-sr#bond, 2.011, 3.308, 3.94",
    "srs3#total, 2.449, 4.03, 4.80",
    "care#total, 2.400, 3.948, 4.704",
  })
  void carriesTheFiguresOfItsMargins(String key, double sDiff, double at90, double at95) {
    Scale scale = INSTRUMENTS.byScale(key);
    assertThat(scale).isNotNull();
    ScalePrior prior = scale.norm().prior();
    assertThat(prior).isNotNull();

    assertThat(prior.sDiff()).isCloseTo(sDiff, within(.001));
    assertThat(prior.margin90()).isCloseTo(at90, within(.006));
    assertThat(prior.margin95()).isCloseTo(at95, within(.006));
  }

  @ParameterizedTest
  @CsvSource({"phq9, 6", "gad7, 4", "core10, 6", "ors, 5", "oq45, 14"})
  void carriesPublishedReliableChange(String code, double published) {
    Scale scale = INSTRUMENTS.byScale(code + "#total");

    assertThat(scale).isNotNull();
    assertThat(scale.norm().reliableChange()).isEqualTo(published);
    assertThat(scale.norm().prior()).isNull();
  }

  @Test
  void carriesTheSpreadWithinAPerson() {
    assertThat(norm("wai-sr#total").withinSd()).isEqualTo(3.84);
    assertThat(norm("wai-sr#goal").withinSd()).isEqualTo(1.28);
    assertThat(norm("srs3#total").withinSd()).isEqualTo(2.5);
    assertThat(norm("care#total").withinSd()).isEqualTo(3.0);
    assertThat(norm("haq2#total")).isEqualTo(Norm.UNKNOWN);
  }

  @Test
  void carriesHowClientsAndTherapistsUsuallyRate() {
    Scale total = INSTRUMENTS.byScale("wai-sr#total");

    assertThat(total).isNotNull();
    assertThat(total.raterNorms().get(Rater.CLIENT).standardised(48)).isEqualTo(0);
    assertThat(total.raterNorms().get(Rater.THERAPIST).standardised(46.8)).isEqualTo(0);
    assertThat(total.raterNorms().get(Rater.CLIENT).sd()).isEqualTo(9.6);
    assertThat(total.raterNorms().get(Rater.THERAPIST).sd()).isEqualTo(7.2);
    assertThat(total.raterNorms()).hasSize(2);
  }

  @Test
  void saysWhichWayIsBetter() {
    assertThat(INSTRUMENTS.byScale("srs3#total").higherIsBetter()).isTrue();
    assertThat(INSTRUMENTS.byScale("ors#total").higherIsBetter()).isTrue();
    assertThat(INSTRUMENTS.byScale("phq9#total").higherIsBetter()).isFalse();
    assertThat(INSTRUMENTS.byScale("oq45#total").higherIsBetter()).isFalse();
    assertThat(INSTRUMENTS.byScale("chs#mean").higherIsBetter()).isTrue();
    assertThat(INSTRUMENTS.byScale("chs#negative").higherIsBetter()).isFalse();
  }

  @Test
  void aLocalNormReplacesSpreadAndReliability() {
    Instruments local =
        INSTRUMENTS.with(Map.of("phq9#total", new LocalNorm(5, .9, 100, TODAY, 12.5, null)));
    Norm norm = local.byScale("phq9#total").norm();

    assertThat(norm).isEqualTo(new Norm(12.5, 5.0, .9, null, null));
    assertThat(norm("phq9#total").sd()).isEqualTo(5.8);
    assertThat(local.byCode("phq9").items()).isEqualTo(INSTRUMENTS.byCode("phq9").items());
  }

  @Test
  void aLocalNormMakesAScaleWithoutDefaultsUsable() {
    Instruments local =
        INSTRUMENTS.with(Map.of("haq2#total", new LocalNorm(12, .9, 150, TODAY, 90.0, 4.0)));
    Instruments kept =
        INSTRUMENTS.with(Map.of("srs3#total", new LocalNorm(4, .9, 150, TODAY, null, null)));

    assertThat(norm("haq2#total").prior()).isNull();
    assertThat(local.byScale("haq2#total").norm().prior())
        .isEqualTo(new ScalePrior(12, .9, 4, null, null));
    assertThat(kept.byScale("srs3#total").norm().prior())
        .isEqualTo(new ScalePrior(4, .9, 2.5, null, null));
  }

  @Test
  void refusesAllBadLocalNormsAtOnce() {
    Map<String, LocalNorm> norms =
        Map.of(
            "srs3#total", new LocalNorm(5, .88, 99, TODAY, null, null),
            "srs3#totall", new LocalNorm(5, .88, 200, TODAY, null, null),
            "care#total", new LocalNorm(0, 1, 200, TODAY, null, null));

    assertThatThrownBy(() -> INSTRUMENTS.with(norms))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("srs3#total: n is 99, expected at least 100")
        .hasMessageContaining("srs3#totall: no such scale. Maybe 'srs3#total'?")
        .hasMessageContaining("care#total: sd is 0.0, expected more than 0")
        .hasMessageContaining("care#total: reliability is 1.0, expected 0 to 1");
  }

  private static Norm norm(String key) {
    Scale scale = INSTRUMENTS.byScale(key);
    assertThat(scale).isNotNull();
    return scale.norm();
  }
}
