package org.attune.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulePagesTest {

  private final Knowledge knowledge = new SampleKnowledge().load();

  @Test
  void listsOneRulePerLine() {
    assertThat(RulePages.list(knowledge.sheets()))
        .isEqualTo(
            """
            TRU-01  info      card    Low current rating
            TRU-02  info      digest  Follows another
            """);
  }

  @Test
  void tellsEverythingASheetSays() {
    assertThat(RulePages.page(knowledge.sheet("TRU-01").orElseThrow()))
        .isEqualTo(
            """
            ## TRU-01 Low current rating

            Version 1.1.0 · trust-and-rapport · info · for clinician · mode card

            **When** The current rating is below the review level.

            **Then** Talk about what would have made it fit better.

            **Why** The patient's own rating is the primary signal.

            **Other forms**

            - repeated: warning, for clinician, supervisor
            - again: warning, for clinician

            **Numbers in force**

            - cut = 36 {sum 12-60} (12 to 60, a site may change it). a default
            - fixed = 2 {sessions} (1 to 5). a ruling

            **Data needed**

            - current rating, at least 1, by subscale

            **Stays silent or softer**

            - A first rating is told as a first rating.

            **Evidence**

            - A source. <https://example.org/source> Strength: meta-analysis. Read 2026-11-01, next by 2027-11-01.

            **History**

            - 1.1.0, 2026-11-23: Another word.
            - 1.0.0, 2026-11-20: First version.
            """);
  }

  @Test
  void leavesOutWhatASheetDoesNotHave() {
    assertThat(RulePages.page(knowledge.sheet("TRU-02").orElseThrow()))
        .contains("mode digest · about documentation", "**Builds on**\n\n- TRU-01")
        .doesNotContain("Numbers in force", "Other forms", "null");
  }

  @Test
  void putsThePagesOfAnElementUnderOneHeading() {
    assertThat(RulePages.pages("Trust and rapport", knowledge.sheets()))
        .startsWith("# Trust and rapport\n\n## TRU-01")
        .contains("\n\n## TRU-02 Follows another\n");
  }

  @Test
  void givesTheSourceAttributesAsJson() {
    assertThat(RulePages.sourceAttributes(knowledge.sheet("TRU-01").orElseThrow()))
        .startsWith("{\"rule\":\"TRU-01\",\"version\":\"1.1.0\",\"citation\":\"A source\",")
        .endsWith("\"social-determinants\":\"not used\",\"health-status\":\"ratings\"}");
  }

  @Test
  void escapesWhatJsonReserves() {
    assertThat(Json.text("a \"b\" \\ c\nd\u0001 ü"))
        .isEqualTo("\"a \\\"b\\\" \\\\ c\\u000ad\\u0001 ü\"");
  }
}
