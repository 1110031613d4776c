package org.attune.service.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.service.attention.Findings.KNOWLEDGE;
import static org.attune.service.attention.Findings.NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.fhir.drafts.Drafts;
import org.attune.rules.fact.Availability;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Finding;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.Texts;
import org.attune.service.attention.Findings;
import org.attune.service.attention.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CardMakerTest {

  private static final String HOSTILE = "<img src=x onerror=1> [a](javascript:b) \u202e**c** `d`";
  private static final Texts TEXTS = KNOWLEDGE.texts(Locale.ENGLISH);

  private final CardMaker maker = new CardMaker(KNOWLEDGE, new Drafts(), Locale.ENGLISH);

  /** Every form of every rule that may become a card, with values as long as they get. */
  static Stream<Finding> everyForm() {
    List<Finding> forms = new ArrayList<>();
    for (RuleSheet sheet : KNOWLEDGE.sheets()) {
      if (sheet.audience().contains(Audience.CLINICIAN)) {
        List<String> variants = new ArrayList<>(sheet.variants().keySet());
        variants.add("");
        variants.forEach(variant -> forms.add(longest(sheet, variant)));
      }
    }
    return forms.stream();
  }

  private static Finding longest(RuleSheet sheet, String variant) {
    Finding bare = Findings.of(sheet.id(), "QuestionnaireResponse/1");
    Finding finding =
        new Finding(
            bare.rule(),
            bare.version(),
            variant,
            bare.element(),
            bare.severity(),
            bare.audience(),
            bare.evidence(),
            bare.values());
    Map<String, Object> values = new LinkedHashMap<>();
    for (String part : List.of("summary", "detail", "options")) {
      for (String name : TEXTS.placeholders(TEXTS.key(finding, part))) {
        values.put(name, name.contains("date") ? LocalDate.of(2026, 3, 16) : HOSTILE);
      }
    }
    return Findings.with(finding, values);
  }

  @ParameterizedTest
  @MethodSource("everyForm")
  void everyCardFitsAndHoldsNoMarkupOfTheRecord(Finding finding) {
    Map<String, Availability> unavailable = new LinkedHashMap<>();
    for (String key : List.of("appointments", "communications", "tasks", "flags", "consents")) {
      unavailable.put(key, Availability.UNREAD);
    }
    unavailable.put("goals", Availability.LATE);
    Card card =
        maker.card(
            new Shown(finding, List.of(Findings.of("TRU-12", "QuestionnaireResponse/1"))),
            context(false, unavailable));

    assertThat(card.summary()).isNotBlank().doesNotContain("<", "\u202e", "\n");
    assertThat(card.summary().length()).isLessThan(140);
    assertThat(card.detail().length()).isLessThanOrEqualTo(600);
    assertThat(card.detail())
        .doesNotContain("<", "`", "](", "\u202e")
        .contains("**Options:** ", "**From the same form:** ", "Safety not evaluated")
        .contains("late or not available");
    assertThat(lastLine(card)).startsWith(finding.rule() + " v").contains("evidence: ");
    assertThat(card.overrideReasons()).isNotEmpty();
  }

  @Test
  void whatIsNamedInFullAsLongAsThereIsRoom() {
    Card card =
        maker.card(
            new Shown(Findings.of("CUL-03", "Patient/p1"), List.of()),
            context(true, Map.of("appointments", Availability.LATE)));

    assertThat(card.detail())
        .contains("Came too late to be looked at: appointments.")
        .contains("Not evaluated: TRU-08.")
        .doesNotContain("Safety not evaluated");
  }

  @Test
  void theSameFindingInTheSameDecisionIsTheSameCard() {
    Shown shown = new Shown(Findings.of("TRU-10", "Encounter/1"), List.of());

    assertThat(maker.card(shown, context(true, Map.of())))
        .isEqualTo(maker.card(shown, context(true, Map.of())));
    assertThat(maker.card(shown, context(true, Map.of())).uuid()).matches("[0-9a-f-]{36}");
  }

  private static CardContext context(boolean safety, Map<String, Availability> unavailable) {
    return new CardContext(
        "d1", NOW, "p1", "Practitioner/t1", null, safety, List.of("TRU-08"), unavailable);
  }

  private static String lastLine(Card card) {
    return card.detail().substring(card.detail().lastIndexOf('\n') + 1);
  }
}
