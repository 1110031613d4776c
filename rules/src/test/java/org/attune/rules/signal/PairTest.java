package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairTest {

  @Test
  void countsSessionsOfTheClinicianInFocusOnly() {
    Story story =
        Story.of(
            """
            - clinician: therapist
            - clinician: colleague
            - sessions: {from: 2026-02-02, count: 2, ids: c, with: [colleague]}
            - sessions: {from: 2026-02-16, count: 3}
            """);

    assertThat(story.supply("sessions").count()).isEqualTo(3);
    assertThat(story.supply("patient-sessions").count()).isEqualTo(5);
  }

  @Test
  void startsAnewWithAnotherEpisode() {
    Story story =
        Story.of(
            """
            - episode: {id: e1, status: finished, from: 2025-01-01, to: 2025-12-01}
            - episode: {id: e2, from: 2026-01-01}
            - sessions: {from: 2025-11-03, count: 3, ids: o, episode: e1}
            - sessions: {from: 2026-02-16, count: 4, episode: e2}
            """);

    assertThat(story.supply("sessions").count()).isEqualTo(4);
  }

  @Test
  void putsSessionsWithoutEpisodeIntoTheOnlyActiveOne() {
    Story story =
        Story.of(
            """
            - episode: {id: e1, status: finished, from: 2025-01-01, to: 2025-12-01}
            - episode: {id: e2, from: 2026-01-01}
            - sessions: {from: 2025-11-03, count: 3, ids: o, episode: e1}
            - sessions: {from: 2026-02-16, count: 4}
            """);

    assertThat(story.supply("sessions").count()).isEqualTo(4);
  }

  @Test
  void keepsSessionsOfUnknownEpisodeTogether() {
    Story story =
        Story.of(
            """
            - episode: {id: e1, from: 2025-01-01}
            - episode: {id: e2, from: 2026-01-01}
            - sessions: {from: 2026-02-16, count: 4}
            """);

    assertThat(story.supply("sessions").count()).isEqualTo(4);
  }

  @Test
  void belongsToThePairForTwelveMonthsAfterASession() {
    assertThat(Story.of("- session: {id: s1, on: 2025-03-16 10:00}").set().pair()).isTrue();
    assertThat(Story.of("- session: {id: s1, on: 2025-03-16 08:00}").set().pair()).isFalse();
  }

  @Test
  void belongsToThePairAsAMemberOfTheCareTeam() {
    assertThat(
            Story.of(
                    """
                    - clinician: therapist
                    - care-team: {id: t, members: [therapist]}
                    """)
                .set()
                .pair())
        .isTrue();
  }

  @Test
  void leavesOutGroupSessionsAndInpatientStays() {
    Story story =
        Story.of(
            """
            - session: {id: s1, on: 2026-03-02, type: [group-session]}
            - session: {id: s2, on: 2026-03-03, setting: inpatient}
            - session: {id: s3, on: 2026-03-09}
            """);

    assertThat(story.supply("sessions").count()).isEqualTo(1);
  }
}
