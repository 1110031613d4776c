package org.attune.fhir.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LOINC codes that stand for numbers: answers, items and totals. */
final class LoincAnswers {

  /** How often in the last two weeks, and no and yes. */
  private static final Map<String, Double> ANSWERS =
      Map.of(
          "LA6568-5", 0.0,
          "LA6569-3", 1.0,
          "LA6570-1", 2.0,
          "LA6571-9", 3.0,
          "LA32-8", 0.0,
          "LA33-6", 1.0);

  /** Totals, and items about safety, that are recorded as observations. */
  private static final Map<String, String> SCALES =
      Map.of(
          "44261-6", "phq9#total",
          "70274-6", "gad7#total",
          "44260-8", "phq9#9",
          "93246-7", "cssrs#1",
          "93247-5", "cssrs#2",
          "93248-3", "cssrs#3",
          "93249-1", "cssrs#4",
          "93250-9", "cssrs#5",
          "93267-3", "cssrs#6",
          "93269-9", "cssrs#6a");

  private LoincAnswers() {}

  /** The number that a coding stands for, null when it stands for none. */
  static @Nullable Double number(@Nullable String system, @Nullable String code) {
    return code != null && Systems.LOINC.equals(system) ? ANSWERS.get(code) : null;
  }

  /** The number that any of some codings stands for, null when none does. */
  static @Nullable Double number(Codes codes) {
    String code = codes.first(Systems.LOINC, ANSWERS::containsKey);
    return code == null ? null : ANSWERS.get(code);
  }

  /** Instrument and scale (or item) that an observation's code names, null when it names none. */
  static @Nullable String scale(Codes codes) {
    String code = codes.first(Systems.LOINC, SCALES::containsKey);
    return code == null ? null : SCALES.get(code);
  }
}
