package org.attune.rules.fact;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filled questionnaire as it arrived, before scoring.
 *
 * @param source the questionnaire response
 * @param questionnaire canonical address without version, or {@code #…}/relative id as recorded
 * @param questionnaireVersion version of the questionnaire, null when none is given
 * @param status where it stands; only completed and amended forms are scored
 * @param authored when it was filled in
 * @param rater who answered
 * @param raterReference reference of the rater, null when unknown
 * @param visit reference of the encounter it belongs to, null when none is given
 * @param answers number by linkId (a leading slash removed); a linkId without an answer is missing
 * @param unreadable linkIds whose answer could not be turned into a number
 * @param completionSeconds time spent on the form in seconds, null when unknown
 * @param lastUpdated when the record last changed, null when unknown
 */
public record Form(
    Source source,
    String questionnaire,
    @Nullable String questionnaireVersion,
    Status status,
    Instant authored,
    Rater rater,
    @Nullable String raterReference,
    @Nullable String visit,
    Map<String, Double> answers,
    Set<String> unreadable,
    @Nullable Integer completionSeconds,
    @Nullable Instant lastUpdated)
    implements Fact {

  /** Status of a form; the last group is never scored (DQ-04). */
  public enum Status {
    COMPLETED,
    AMENDED,
    IN_PROGRESS,
    STOPPED,
    ENTERED_IN_ERROR
  }
}
