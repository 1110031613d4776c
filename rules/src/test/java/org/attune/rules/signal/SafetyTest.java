package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafetyTest {

  @Test
  void keepsEveryPositiveItemOfThirtyDays() {
    PositiveSafetyItems items =
        Story.of(
                """
                - rating: {id: p1, at: 2026-02-14 09:00, instrument: phq9, items: {9: 1}}
                - rating: {id: p2, at: 2026-03-01 09:00, instrument: phq9, items: {9: 2}}
                - rating: {id: p3, at: 2026-03-10 09:00, instrument: phq9, items: {9: 0}}
                """)
            .the(PositiveSafetyItems.class);

    assertThat(items.critical()).isTrue();
    assertThat(Story.ids(items)).containsExactly("p1", "p2");
    assertThat(items.values()).containsEntry("level", "PHQ-9 item 9");
  }

  @Test
  void forgetsAnItemAfterThirtyDays() {
    Story story =
        Story.of("- rating: {id: p1, at: 2026-02-14 08:59, instrument: phq9, items: {9: 1}}");

    assertThat(story.any(PositiveSafetyItems.class)).isEmpty();
    assertThat(story.set().safetyEvaluated()).isFalse();
    assertThat(story.supply("safety-item").count()).isZero();
  }

  @Test
  void isAssessedOnlyByAnAssessmentAfterTheNewestItem() {
    String item = "- rating: {id: p1, at: 2026-03-10 09:00, instrument: phq9, items: {9: 1}}\n";
    String after = "- act: {id: a1, kind: safety-assessment, at: 2026-03-10 10:00}\n";

    assertThat(Story.of(item + after).the(PositiveSafetyItems.class).assessed()).isTrue();
    assertThat(
            Story.of(item + after.replace("10:00", "09:00"))
                .the(PositiveSafetyItems.class)
                .assessed())
        .isFalse();
    assertThat(
            Story.of(item + after.replace("at:", "status: offered, at:"))
                .the(PositiveSafetyItems.class)
                .assessed())
        .isFalse();
  }

  @Test
  void standsWithoutAnyClinicianInFocus() {
    PositiveSafetyItems items =
        Story.told(
                """
                title: Nobody in focus
                story: A call without a user.
                today: 2026-03-16
                viewer: nobody
                given:
                  - patient: mo
                  - rating: {id: p1, at: 2026-03-10 09:00, instrument: core10, items: {6: 1}}
                """)
            .the(PositiveSafetyItems.class);

    assertThat(items.critical()).isTrue();
  }
}
