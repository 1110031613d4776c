package org.attune.service.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.service.attention.Findings.KNOWLEDGE;
import static org.attune.service.attention.Findings.NOW;
import static org.attune.service.attention.Findings.evaluation;
import static org.attune.service.attention.Findings.of;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.Severity;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.junit.jupiter.api.Test;

final class AttentionPolicyTest {

  private static final AttentionPolicy POLICY = new AttentionPolicy(KNOWLEDGE, Mode.CARD, 2);
  private static final String PHQ = "QuestionnaireResponse/phq";
  private static final String WAI = "QuestionnaireResponse/wai";

  @Test
  void safetyGoesFirstThenTheRupturesThenLanguageThenSeverityThenRuleId() {
    Attention attention =
        new AttentionPolicy(KNOWLEDGE, Mode.CARD, 10)
            .decide(
                evaluation(
                    of("TRU-09", Severity.WARNING, "Appointment/1"),
                    of("COL-08", "QuestionnaireResponse/9"),
                    of("CUL-01", "Patient/p1"),
                    of("TRU-05", WAI),
                    of("SAF-04", "QuestionnaireResponse/8"),
                    of("SAF-01", PHQ)),
                Viewer.PRACTITIONER,
                null);

    assertThat(shown(attention))
        .containsExactly("SAF-01", "SAF-04", "TRU-05", "CUL-01", "COL-08", "TRU-09");
  }

  @Test
  void atMostTwoCardsBesideSafetyAreShown() {
    Attention attention =
        decide(
            evaluation(
                of("SAF-01", PHQ),
                of("TRU-05", WAI),
                of("CUL-01", "Patient/p1"),
                of("TRU-09", Severity.WARNING, "Appointment/1")));

    assertThat(shown(attention)).containsExactly("SAF-01", "TRU-05", "CUL-01");
    assertThat(withheld(attention)).containsEntry("TRU-09", "cap");
  }

  @Test
  void findingsOnOneFormAreOneCard() {
    Attention attention =
        decide(
            evaluation(
                of("TRU-03", "QuestionnaireResponse/old", WAI),
                of("TRU-01", WAI),
                of("TRU-10", "Encounter/1")));

    assertThat(shown(attention)).containsExactly("TRU-03", "TRU-10");
    assertThat(attention.shown().get(0).also().stream().map(Finding::rule))
        .containsExactly("TRU-01");
    assertThat(withheld(attention)).isEqualTo(Map.of("TRU-01", "merged"));
  }

  @Test
  void safetyIsAlwaysACardAndTellsWhatElseRestsOnItsForms() {
    Attention attention =
        decide(
            evaluation(
                of("SAF-01", Severity.CRITICAL, PHQ),
                of("SAF-04", PHQ, WAI),
                of("TRU-05", WAI),
                of("CUL-01", "Patient/p1")));

    assertThat(shown(attention)).containsExactly("SAF-01", "SAF-04", "CUL-01");
    assertThat(attention.shown().get(1).also().stream().map(Finding::rule))
        .containsExactly("TRU-05");
  }

  @Test
  void whatIsToldInACardThatDoesNotFitDoesNotFitEither() {
    Attention attention =
        new AttentionPolicy(KNOWLEDGE, Mode.CARD, 1)
            .decide(
                evaluation(
                    of("TRU-05", "QuestionnaireResponse/a"), of("TRU-03", WAI), of("TRU-01", WAI)),
                Viewer.PRACTITIONER,
                null);

    assertThat(shown(attention)).containsExactly("TRU-05");
    assertThat(withheld(attention)).isEqualTo(Map.of("TRU-03", "cap", "TRU-01", "cap"));
  }

  @Test
  void whileSafetyIsOpenInfoCardsOnTheRelationshipWait() {
    Attention attention =
        decide(
            evaluation(
                of("SAF-01", PHQ),
                of("TRU-01", Severity.INFO, WAI),
                of("TRU-09", "Appointment/1")));

    assertThat(shown(attention)).containsExactly("SAF-01");
    assertThat(withheld(attention)).isEqualTo(Map.of("TRU-01", "safety", "TRU-09", "safety"));
  }

  @Test
  void whileSafetyIsOpenWarningsAndAccessAreStillShown() {
    Attention attention =
        decide(
            evaluation(
                of("SAF-01", PHQ),
                of("TRU-03", Severity.WARNING, WAI),
                of("CUL-01", Severity.INFO, "Patient/p1")));

    assertThat(shown(attention)).containsExactly("SAF-01", "CUL-01", "TRU-03");
  }

  @Test
  void whenSafetyIsCriticalOnlyWhatBelongsToItLanguageAndAnOpenRuptureAreShown() {
    Attention attention =
        decide(
            evaluation(
                of("SAF-01", Severity.CRITICAL, PHQ),
                of("TRU-03", Severity.WARNING, "QuestionnaireResponse/a"),
                of("TRU-05", WAI),
                of("CUL-01", "Patient/p1"),
                of("CUL-02", "Encounter/1")));

    assertThat(shown(attention)).containsExactly("SAF-01", "TRU-05", "CUL-01");
    assertThat(withheld(attention)).isEqualTo(Map.of("TRU-03", "safety", "CUL-02", "safety"));
  }

  @Test
  void boundaryCardsWaitUntilSafetyHasBeenClearForThreeDays() {
    Evaluation evaluation = evaluation(of("BND-01", "Encounter/1"));
    Instant clear = NOW.minus(Duration.ofDays(33));

    assertThat(shown(POLICY.decide(evaluation, Viewer.PRACTITIONER, clear)))
        .containsExactly("BND-01");
    assertThat(withheld(POLICY.decide(evaluation, Viewer.PRACTITIONER, clear.plusSeconds(1))))
        .isEqualTo(Map.of("BND-01", "safety"));
    assertThat(shown(decide(evaluation))).containsExactly("BND-01");
  }

  @Test
  void anAssessedSafetyItemIsALineOfTheRecordAndNoCard() {
    Finding assessed = Findings.with(of("SAF-01", PHQ), Map.of("assessed", "true"));

    Attention attention = decide(evaluation(assessed));

    assertThat(attention.shown()).isEmpty();
    assertThat(attention.fired()).containsExactly(assessed);
    assertThat(withheld(attention)).isEqualTo(Map.of("SAF-01", "digest"));
  }

  @Test
  void rulesAboutDocumentationGoToTheDigest() {
    Attention attention =
        decide(
            evaluation(of("FBK-01", "Encounter/1"), of("CUL-03", "Patient/p1"), of("TRU-12", WAI)));

    assertThat(attention.shown()).isEmpty();
    assertThat(withheld(attention).values()).containsOnly("digest");
  }

  @Test
  void thoseOutsideThePairSeeSafetyAndAccessOnly() {
    Attention attention =
        POLICY.decide(
            evaluation(false, of("SAF-01", PHQ), of("CUL-01", "Patient/p1"), of("TRU-05", WAI)),
            Viewer.PRACTITIONER,
            null);

    assertThat(shown(attention)).containsExactly("SAF-01", "CUL-01");
    assertThat(withheld(attention)).isEqualTo(Map.of("TRU-05", "not-your-patient"));
  }

  @Test
  void withoutAUserOnlyAccessIsKnownAtAll() {
    Attention attention =
        POLICY.decide(
            evaluation(false, of("SAF-01", PHQ), of("CUL-01", "Patient/p1"), of("TRU-05", WAI)),
            Viewer.NO_USER,
            null);

    assertThat(shown(attention)).containsExactly("CUL-01");
    assertThat(attention.fired().stream().map(Finding::rule)).containsExactly("CUL-01");
    assertThat(attention.withheld()).isEmpty();
  }

  @Test
  void patientsAndThoseCloseToThemKnowNothing() {
    Attention attention =
        POLICY.decide(
            evaluation(of("SAF-01", PHQ), of("CUL-01", "Patient/p1")),
            Viewer.PATIENT_OR_RELATED,
            null);

    assertThat(attention).isEqualTo(Attention.NONE);
  }

  @Test
  void aSiteInShadowShowsNobodyAnything() {
    Attention attention =
        new AttentionPolicy(KNOWLEDGE, Mode.SHADOW, 2)
            .decide(evaluation(of("SAF-01", PHQ), of("TRU-05", WAI)), Viewer.PRACTITIONER, null);

    assertThat(attention.shown()).isEmpty();
    assertThat(withheld(attention)).isEqualTo(Map.of("SAF-01", "shadow", "TRU-05", "shadow"));
  }

  @Test
  void aSiteWithDigestsStillShowsSafetyAsCards() {
    Attention attention =
        new AttentionPolicy(KNOWLEDGE, Mode.DIGEST, 2)
            .decide(evaluation(of("SAF-01", PHQ), of("TRU-05", WAI)), Viewer.PRACTITIONER, null);

    assertThat(shown(attention)).containsExactly("SAF-01");
    assertThat(withheld(attention)).isEqualTo(Map.of("TRU-05", "digest"));
  }

  private static Attention decide(Evaluation evaluation) {
    return POLICY.decide(evaluation, Viewer.PRACTITIONER, null);
  }

  private static List<String> shown(Attention attention) {
    return attention.shown().stream().map(card -> card.finding().rule()).toList();
  }

  private static Map<String, String> withheld(Attention attention) {
    return attention.withheld().stream()
        .collect(Collectors.toMap(entry -> entry.finding().rule(), entry -> entry.reason().code()));
  }
}
