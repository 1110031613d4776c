package org.attune.rules.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one rule that is not its logic: what it means, for whom, on what evidence, with
 * which numbers, and what its card offers. Texts by locale are in {@link Texts}.
 *
 * @param id stable rule id, e.g. {@code TRU-03}
 * @param version semantic version of the rule
 * @param title short name
 * @param element element of the relationship
 * @param when the condition in plain words
 * @param then what it suggests, in plain words
 * @param severity severity of the plain form
 * @param audience who it is for; never empty
 * @param mode how it reaches people unless a site or person chooses otherwise
 * @param scope which viewers may see it besides the pair
 * @param rationale why the rule exists
 * @param evidence citations with their strength; never empty
 * @param thresholds its numbers
 * @param needs the least data it needs, each checked before it may fire
 * @param after ids of the rules whose conclusions it reads
 * @param guards what keeps it silent, in plain words
 * @param indicatorWeight weight as a boundary indicator (BND-15), null when it is none
 * @param documentation true for rules about documentation (G-16)
 * @param variants other forms of the rule by name
 * @param card what its card offers
 * @param sourceAttributes the 13 source attributes, in order
 * @param history versions, newest first
 */
public record RuleSheet(
    String id,
    String version,
    String title,
    Element element,
    String when,
    String then,
    Severity severity,
    Set<Audience> audience,
    Mode mode,
    Scope scope,
    String rationale,
    List<Citation> evidence,
    List<Threshold> thresholds,
    List<Need> needs,
    List<String> after,
    List<String> guards,
    @Nullable Integer indicatorWeight,
    boolean documentation,
    Map<String, Variant> variants,
    Card card,
    Map<String, String> sourceAttributes,
    List<Change> history) {

  RuleSheet with(Mode mode, List<Threshold> thresholds) {
    return new RuleSheet(
        id,
        version,
        title,
        element,
        when,
        then,
        severity,
        audience,
        mode,
        scope,
        rationale,
        evidence,
        thresholds,
        needs,
        after,
        guards,
        indicatorWeight,
        documentation,
        variants,
        card,
        sourceAttributes,
        history);
  }

  /** How a rule reaches people. */
  public enum Mode {
    OFF,
    SHADOW,
    DIGEST,
    CARD
  }

  /** Which viewers may see a rule's card (specification, ruling 13). */
  public enum Scope {
    /** Practitioners of the pair only. */
    PAIR,
    /** Any practitioner who opens the chart: safety and access. */
    ANY_PRACTITIONER
  }

  /**
   * A number of the rule.
   *
   * @param id name within the rule, e.g. {@code cut}
   * @param value default value
   * @param unit UCUM unit or plain word
   * @param min least allowed value
   * @param max greatest allowed value
   * @param source where the number comes from
   * @param siteMayChange a site's overlay may replace it
   */
  public record Threshold(
      String id,
      double value,
      String unit,
      double min,
      double max,
      String source,
      boolean siteMayChange) {

    Threshold with(double value) {
      return new Threshold(id, value, unit, min, max, source, siteMayChange);
    }
  }

  /**
   * Data the rule needs.
   *
   * @param supply what is needed, one of the names the signals count
   * @param least how many at least; 0 means that it must be known, though there may be none
   * @param level least evidence level, null when no rating is needed
   */
  public record Need(String supply, int least, Rating.@Nullable Level level) {}

  /**
   * A publication or source.
   *
   * @param text the citation
   * @param url where it can be found, null when there is no address
   * @param strength how strong it is, in plain words
   * @param reviewed when it was last read
   * @param nextReview when it is due to be read again
   */
  public record Citation(
      String text,
      @Nullable String url,
      String strength,
      LocalDate reviewed,
      LocalDate nextReview) {}

  /**
   * Another form of the rule.
   *
   * @param severity its severity
   * @param audience its audience
   */
  public record Variant(Severity severity, Set<Audience> audience) {}

  /**
   * What the card offers.
   *
   * @param suggestions drafts for the clinician to accept, in order
   * @param overrideReasons keys of the reasons to decline, never empty
   */
  public record Card(List<Suggestion> suggestions, List<String> overrideReasons) {}

  /**
   * A draft that the clinician may accept.
   *
   * @param id name within the rule; its label is text {@code <rule>.suggestion.<id>}
   * @param draft kind of draft, one of those the adapter can write, e.g. {@code review-task}
   */
  public record Suggestion(String id, String draft) {}

  /**
   * An entry of the history.
   *
   * @param version version it made
   * @param on when
   * @param change what changed
   */
  public record Change(String version, LocalDate on, String change) {}
}
