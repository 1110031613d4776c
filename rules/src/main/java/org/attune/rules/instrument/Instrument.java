package org.attune.rules.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that the product knows: its items, its scales and how they are scored.
 *
 * @param code stable code, e.g. {@code wai-sr}
 * @param title name in full
 * @param version version of the product's own questionnaire and of its series, e.g. {@code 1.0}
 * @param reference publication the definition rests on
 * @param licence what its owner allows, in plain words
 * @param shipsText whether the product may ship the wording
 * @param attribution line to print where the wording is shown, null when none is owed
 * @param roles what it speaks about; never empty
 * @param scoring how far it is scored
 * @param items its questions in order; linkId and label are all a questionnaire shell needs
 * @param scales its scales in order; at most one is the total
 * @param safety items about suicidal thoughts or acts
 * @param mandatory items without which a screener is invalid
 * @param refuseAbove an answer above this means another scale of storage, and the form is refused;
 *     null when there is no such sign
 * @param refuseZeroBased an answer one below the range, with none at its top, means a scale stored
 *     from 0, and the form is refused
 * @param rushedBelowSeconds a form filled in faster is not trusted, null when there is no limit
 * @param questionnaires canonical addresses that are this instrument, each with the versions known
 *     to be equivalent to {@link #version()}; empty means every version
 * @param answers numbers by the code of an answer option, e.g. LOINC {@code LA6568-5}
 * @param notes what is unconfirmed or has to be known before it is used, in plain words
 */
public record Instrument(
    String code,
    String title,
    String version,
    String reference,
    String licence,
    boolean shipsText,
    @Nullable String attribution,
    Set<Role> roles,
    ScoringKind scoring,
    List<Item> items,
    List<Scale> scales,
    List<SafetyRule> safety,
    List<Item> mandatory,
    @Nullable Double refuseAbove,
    boolean refuseZeroBased,
    @Nullable Integer rushedBelowSeconds,
    Map<String, Set<String>> questionnaires,
    Map<String, Double> answers,
    List<String> notes) {

  /** The total, null when the instrument has none. */
  public @Nullable Scale total() {
    for (Scale scale : scales) {
      if (scale.total()) {
        return scale;
      }
    }
    return null;
  }

  /** The scale of this name, null when there is none. */
  public @Nullable Scale scale(String name) {
    for (Scale scale : scales) {
      if (scale.name().equals(name)) {
        return scale;
      }
    }
    return null;
  }

  /** The item of this linkId or alias, null when there is none. */
  public @Nullable Item item(String linkId) {
    for (Item item : items) {
      if (item.linkId().equals(linkId) || item.aliases().contains(linkId)) {
        return item;
      }
    }
    return null;
  }

  /** Whether any item is reversed, so that equal answers contradict each other. */
  public boolean hasReversedItems() {
    for (Item item : items) {
      if (item.reversed()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether it speaks about one pair of client and clinician. */
  public boolean ofThePair() {
    for (Role role : roles) {
      if (role.ofThePair()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a questionnaire of this address and version is known to be equivalent to the
   * definition. A form that names no version is.
   */
  public boolean knowsVersion(String questionnaire, @Nullable String version) {
    Set<String> known = questionnaires.getOrDefault(questionnaire, Set.of());
    return version == null || known.isEmpty() || known.contains(version);
  }

  /**
   * Key of the series a form belongs to, e.g. {@code wai-sr|1.0}: a version that is not known to be
   * equivalent has a series of its own.
   */
  public String series(String questionnaire, @Nullable String version) {
    return version == null || knowsVersion(questionnaire, version)
        ? series()
        : code + '|' + version;
  }

  /** Key of the series of the definition itself, and of numbers that arrive without a form. */
  public String series() {
    return code + '|' + version;
  }

  Instrument with(List<Scale> other) {
    return new Instrument(
        code,
        title,
        version,
        reference,
        licence,
        shipsText,
        attribution,
        roles,
        scoring,
        items,
        other,
        safety,
        mandatory,
        refuseAbove,
        refuseZeroBased,
        rushedBelowSeconds,
        questionnaires,
        answers,
        notes);
  }
}
