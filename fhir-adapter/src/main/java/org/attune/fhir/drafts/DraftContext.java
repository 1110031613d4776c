package org.attune.fhir.drafts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is about. Title and description may be seen by the patient in a portal: they name no
 * suspicion, score or symptom.
 *
 * @param patientId id of the patient, without {@code Patient/}
 * @param practitioner reference of the clinician who would accept the draft, null when unknown
 * @param encounter reference of the session it arose from, null when there is none
 * @param rule id of the rule that offers it
 * @param title short neutral title; not blank
 * @param description neutral description; not blank
 * @param asOf time of the evaluation
 * @param language BCP-47 tag of the patient's preferred language, null when unknown; interpreter
 *     requests carry it
 * @param questionnaire canonical of the form to fill in, null when any will do; rating requests
 *     carry it
 */
public record DraftContext(
    String patientId,
    @Nullable String practitioner,
    @Nullable String encounter,
    String rule,
    String title,
    String description,
    Instant asOf,
    @Nullable String language,
    @Nullable String questionnaire) {

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException when one is blank
   */
  public DraftContext {
    if (title.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException("A draft needs a title and a description.");
    }
  }
}
