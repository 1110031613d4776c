package org.attune.rules.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All instruments the product knows, found by code, questionnaire, scale or observation code. */
public final class Instruments {

  /** Where the product's own questionnaires live; the instrument's code follows. */
  public static final String QUESTIONNAIRES = "https://attune.example/fhir/Questionnaire/";

  private final Map<String, Instrument> byCode = new TreeMap<>();
  private final Map<String, Instrument> byQuestionnaire = new HashMap<>();
  private final Map<String, Scale> byScale = new HashMap<>();
  private final Map<Code, String> byObservation = new HashMap<>();
  private final Map<String, Double> answers = new HashMap<>();

  Instruments(List<Instrument> instruments) {
    for (Instrument instrument : instruments) {
      byCode.put(instrument.code(), instrument);
      for (String questionnaire : instrument.questionnaires().keySet()) {
        byQuestionnaire.put(questionnaire, instrument);
      }
      for (Scale scale : instrument.scales()) {
        String key = key(instrument, scale.name());
        byScale.put(key, scale);
        byObservation.put(new Code(Code.INSTRUMENT, key), key);
        for (Code code : scale.codes()) {
          byObservation.put(code, key);
        }
      }
      for (SafetyRule rule : instrument.safety()) {
        addSafetyItem(instrument, rule.item());
        Item recent = rule.recent();
        if (recent != null) {
          addSafetyItem(instrument, recent);
        }
      }
      answers.putAll(instrument.answers());
    }
  }

  private void addSafetyItem(Instrument instrument, Item item) {
    String key = key(instrument, item.linkId());
    byObservation.put(new Code(Code.INSTRUMENT, key), key);
    for (String alias : item.aliases()) {
      byObservation.put(new Code(Code.LOINC, alias), key);
    }
  }

  /**
   * Reads the definitions shipped with the product.
   *
   * @throws IllegalStateException naming every problem of every definition at once
   */
  public static Instruments load() {
    return new Instruments(Definitions.shipped());
  }

  /** All instruments in alphabetical order of their codes. */
  public List<Instrument> all() {
    return List.copyOf(byCode.values());
  }

  /** The instrument of this code, null when there is none. */
  public @Nullable Instrument byCode(String code) {
    return byCode.get(code);
  }

  /**
   * The instrument of this questionnaire, null when it is not a known one. Every version is of the
   * instrument; {@link Instrument#knowsVersion} tells whether it continues the series.
   *
   * @param canonical canonical address, with or without {@code |version}
   */
  public @Nullable Instrument byQuestionnaire(String canonical) {
    int bar = canonical.indexOf('|');
    return byQuestionnaire.get(bar < 0 ? canonical : canonical.substring(0, bar));
  }

  /** The scale of a key such as {@code wai-sr#bond}, null when there is none. */
  public @Nullable Scale byScale(String key) {
    return byScale.get(key);
  }

  /**
   * The instrument that a key such as {@code wai-sr#bond} or {@code phq9#9} belongs to, null when
   * there is none.
   */
  public @Nullable Instrument ofKey(String key) {
    int hash = key.indexOf('#');
    return hash < 0 ? null : byCode.get(key.substring(0, hash));
  }

  /**
   * The key of a number that arrives without a form: of a scale ({@code phq9#total}) or of a safety
   * item ({@code phq9#9}); null when the code is none of these.
   */
  public @Nullable String byObservation(String system, String code) {
    return byObservation.get(new Code(system, code));
  }

  /** The number of an answer option by its code, e.g. LOINC {@code LA6569-3} = 1, or null. */
  public @Nullable Double answer(String code) {
    return answers.get(code);
  }

  /**
   * The same instruments with a site's own norms.
   *
   * @param norms norm by scale key, e.g. {@code wai-sr#total}
   * @throws IllegalArgumentException naming every norm that cannot be used: unknown scale, fewer
   *     than {@value LocalNorm#LEAST} persons, impossible figures
   */
  public Instruments with(Map<String, LocalNorm> norms) {
    LocalNorms.check(this, norms);
    List<Instrument> changed = new ArrayList<>();
    for (Instrument instrument : byCode.values()) {
      changed.add(LocalNorms.apply(instrument, norms));
    }
    return new Instruments(changed);
  }

  static String key(Instrument instrument, String name) {
    return instrument.code() + '#' + name;
  }
}
