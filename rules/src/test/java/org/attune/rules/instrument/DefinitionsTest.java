package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Definition files: what is refused, and what none may hold. */
class DefinitionsTest {

  private static final Path FOLDER = Path.of("src/main/resources/instruments");

  private static final Set<String> SHIPPABLE = Set.of("phq9", "gad7", "core10");

  private static final String GOOD =
      """
      code: tiny
      title: Tiny
      version: "1.0"
      reference: Nobody 2026
      licence: Free.
      roles: [outcome]
      scoring: items
      answers: {min: 0, max: 3}
      items: {count: 2, label: Statement}
      scales:
        - {name: total, total: true, items: all, missing: 1, min: 0, max: 6}
      """;

  @Test
  void readsAGoodDefinition() {
    assertThat(read(GOOD)).extracting(Instrument::code).containsExactly("tiny");
  }

  @Test
  void namesEveryProblemAtOnce() {
    String bad =
        GOOD.replace("roles: [outcome]", "roles: [outcomes]")
            .replace("version: \"1.0\"\n", "")
            .replace("licence", "license")
            .replace("missing: 1", "missing: one");

    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tiny.yaml roles: is 'outcomes', expected one of [alliance")
        .hasMessageContaining("Maybe 'outcome'?")
        .hasMessageContaining("tiny.yaml version: expected a text.")
        .hasMessageContaining("tiny.yaml licence: expected a text.")
        .hasMessageContaining("tiny.yaml license: unknown key. Maybe 'licence'?")
        .hasMessageContaining("tiny.yaml scales[0] missing: is 'one', expected a number.");
  }

  @Test
  void refusesARangeThatIsNotThatOfTheItems() {
    assertRefused(GOOD.replace("max: 6", "max: 7"), "scales total: min and max are not those");
  }

  @Test
  void refusesAScaleThatMayMissAllItsItems() {
    assertRefused(GOOD.replace("missing: 1", "missing: 2"), "scales total missing: is 2");
  }

  @Test
  void refusesWordingThatTheLicenceDoesNotAllow() {
    String listed =
        GOOD.replace(
            "items: {count: 2, label: Statement}",
            """
            items:
              - {id: "1", label: One, text: I have felt tiny}
              - {id: "2", label: Two}
            """
                .strip());

    assertRefused(listed, "items 1: has wording that the licence does not let us ship");
    assertThat(read(listed + "ships-text: true\n")).hasSize(1);
  }

  @Test
  void refusesFormsScoredWithoutAKey() {
    assertRefused(GOOD.replace("items: all, ", ""), "scoring: is items; expected items for every");
  }

  @Test
  void refusesAnUnknownItemOfAScale() {
    assertRefused(GOOD.replace("items: all", "items: [1, 3]"), "items: is '3', expected one of");
  }

  @Test
  void refusesAFileUnderAnotherName() {
    assertThatThrownBy(() -> Definitions.read(Map.of("small.yaml", GOOD)))
        .hasMessageContaining("small.yaml code: is 'tiny', expected the name of the file.");
  }

  @Test
  void refusesTwoThatClaimTheSameQuestionnaire() {
    String claim = "questionnaires:\n  - {url: \"http://loinc.org/q/1-1\"}\n";
    Map<String, String> files =
        Map.of(
            "tiny.yaml", GOOD + claim,
            "tinier.yaml", GOOD.replace("code: tiny", "code: tinier") + claim);

    assertThatThrownBy(() -> Definitions.read(files))
        .hasMessageContaining("questionnaire http://loinc.org/q/1-1: is claimed by");
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertRefused("code: [", "tiny.yaml: not readable as YAML");
    assertRefused(GOOD + "code: tiny\n", "not readable as YAML");
    assertRefused("- a list", "expected a mapping of keys to values");
  }

  @Test
  void theIndexListsEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> codes =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.substring(0, name.length() - ".yaml".length()))
              .sorted()
              .toList();

      assertThat(Files.readAllLines(FOLDER.resolve(Definitions.INDEX))).isEqualTo(codes);
    }
  }

  @Test
  void onlyThreeInstrumentsShipTheirWording() {
    assertThat(Forms.INSTRUMENTS.all())
        .filteredOn(Instrument::shipsText)
        .extracting(Instrument::code)
        .containsExactlyInAnyOrderElementsOf(SHIPPABLE);
    for (String code : SHIPPABLE) {
      Instrument instrument = Forms.INSTRUMENTS.byCode(code);
      assertThat(instrument.items()).extracting(Item::text).doesNotContainNull();
      assertThat(instrument.attribution()).isNotBlank();
    }
  }

  @Test
  void noOtherDefinitionHoldsAnythingLikeAnItem() throws IOException {
    for (Instrument instrument : Forms.INSTRUMENTS.all()) {
      for (Item item : instrument.items()) {
        assertThat(item.label().split(" "))
            .as(instrument.code() + " " + item.label())
            .hasSizeLessThan(5);
        assertThat(item.label()).doesNotContain("?", ".", ",");
      }
      if (!instrument.shipsText()) {
        assertThat(instrument.items()).filteredOn(item -> item.text() != null).isEmpty();
        String file = Files.readString(FOLDER.resolve(instrument.code() + ".yaml"));
        assertThat(file).doesNotContain("text:");
        assertThat(file.toLowerCase(Locale.ROOT))
            .doesNotContain("my therapist", "i feel", "i felt", "i have", "my doctor", "have you");
      }
    }
  }

  @Test
  void everyItemHasALabelOfItsOwnForAQuestionnaire() {
    for (Instrument instrument : Forms.INSTRUMENTS.all()) {
      assertThat(instrument.items()).extracting(Item::label).doesNotHaveDuplicates();
      assertThat(instrument.items()).extracting(Item::linkId).doesNotHaveDuplicates();
    }
  }

  private static void assertRefused(String text, String problem) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(problem);
  }

  private static List<Instrument> read(String text) {
    return Definitions.read(Map.of("tiny.yaml", text));
  }
}
