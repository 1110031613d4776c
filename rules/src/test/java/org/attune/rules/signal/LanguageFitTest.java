package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.rules.finding.Reason;
import org.junit.jupiter.api.Test;

class LanguageFitTest {

  private static LanguageFit fit(String patient, String given) {
    String head =
        """
        title: Story of a test
        story: Told below.
        today: 2026-03-16
        given:
        """;
    return Story.told(head + ("- patient: {id: mo, " + patient + "}\n" + given).indent(2))
        .the(LanguageFit.class);
  }

  @Test
  void comparesWithTheCliniciansLanguagesFirst() {
    String clinician = "- clinician: {id: therapist, languages: [es, en]}\n";

    assertThat(fit("language: es-MX, interpreter: needed", clinician).spoken()).isTrue();
    assertThat(fit("language: uk, interpreter: needed", clinician).spoken()).isFalse();
  }

  @Test
  void comparesWithTheSitesLanguagesWhereNoneAreDeclared() {
    LanguageFit fit = fit("language: en", "- session: {id: s1, on: 2026-03-09}");

    assertThat(fit.spoken()).isTrue();
    assertThat(fit.siteSpeaks()).isTrue();
  }

  @Test
  void isArrangedByAnInterpreterAtTheLastSessionOrForTheNext() {
    String none = "- session: {id: s1, on: 2026-03-09}\n";
    String present = "- session: {id: s1, on: 2026-03-09, interpreter: qualified}\n";
    String next = "- booking: {id: a1, on: 2026-03-23}\n";
    String booked = "- booking: {id: a1, on: 2026-03-23, interpreter: true}\n";
    String patient = "language: uk, interpreter: needed";

    assertThat(fit(patient, none).arranged()).isFalse();
    assertThat(fit(patient, none + next).arranged()).isFalse();
    assertThat(fit(patient, none + booked).arranged()).isTrue();
    assertThat(fit(patient, present + next).arranged()).isTrue();
    assertThat(fit(patient, present).arranged()).isTrue();
  }

  @Test
  void isNotArrangedByARelative() {
    LanguageFit fit =
        fit(
            "language: uk, interpreter: needed",
            "- session: {id: s1, on: 2026-03-09, interpreter: relative}");

    assertThat(fit.arranged()).isFalse();
  }

  @Test
  void holdsADeclinedInterpreterForTwelveMonths() {
    String patient = "language: uk, interpreter: needed";
    String declined =
        "- consent: {id: c1, about: interpreter, decision: deny, at: 2025-03-16 09:00}";

    assertThat(fit(patient, declined).declined()).isTrue();
    assertThat(fit(patient, declined.replace("2025-03-16", "2025-03-15")).declined()).isFalse();
  }

  @Test
  void saysWhatIsNotKnownOfArrangements() {
    LanguageFit fit = fit("language: uk, interpreter: needed", "- unread: [appointments]");

    assertThat(fit.gap()).isEqualTo(new Gap(Reason.UNREAD, "booked visits"));
  }

  @Test
  void restsOnThePatientTheLastSessionAndTheNext() {
    LanguageFit fit =
        fit(
            "language: uk, interpreter: needed",
            """
            - session: {id: s1, on: 2026-03-09}
            - booking: {id: a1, on: 2026-03-23}
            """);

    assertThat(Story.ids(fit)).containsExactly("mo", "s1", "a1");
    assertThat(fit.values()).containsEntry("lang", "Ukrainian");
  }
}
