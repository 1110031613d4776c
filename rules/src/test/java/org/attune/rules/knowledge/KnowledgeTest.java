package org.attune.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;
import org.attune.rules.finding.Element;
import org.attune.rules.knowledge.DrlFile.DrlRule;
import org.attune.rules.knowledge.RuleSheet.Citation;
import org.attune.rules.knowledge.RuleSheet.Need;
import org.attune.rules.signal.SignalSet;
import org.attune.rules.signal.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What binds rules, sheets and words to each other. */
class KnowledgeTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final List<DrlFile> FILES = DrlFile.shipped();

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources/knowledge");

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w$.])\\d");
  private static final Pattern RULE = Pattern.compile("\"([A-Z]{3}-\\d\\d)\"");
  private static final Pattern THRESHOLD =
      Pattern.compile("\"((?:[A-Z]{3}-\\d\\d)\\.[a-z0-9-]+)\"");
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "insert\\(\\s*(?:Conclusion\\.of|(Conclusion\\.variant)|new NotEvaluated)\\(\\s*"
              + "\"([A-Z]{3}-\\d\\d)\"(?:\\s*,\\s*\"([a-z0-9-]+)\")?[^;]*\\)\\s*\\);");
  private static final List<String> IMPORTS =
      List.of(
          "org.attune.rules.fact.",
          "org.attune.rules.finding.",
          "org.attune.rules.signal.",
          "org.attune.rules.knowledge.Thresholds");

  @Test
  void everyRuleHasASheetAndEverySheetARule() {
    Set<String> rules = new TreeSet<>();
    FILES.forEach(file -> file.rules().forEach(rule -> rules.add(rule.id())));

    assertThat(rules)
        .isNotEmpty()
        .containsExactlyElementsOf(KNOWLEDGE.sheets().stream().map(RuleSheet::id).toList());
  }

  @Test
  void rulesAndSheetsOfAnElementStandInTwinFiles() {
    for (DrlFile file : FILES) {
      assertThat(file.rules().stream().map(DrlRule::id).collect(Collectors.toSet()))
          .as(file.element().code())
          .isEqualTo(
              KNOWLEDGE.sheets().stream()
                  .filter(sheet -> sheet.element() == file.element())
                  .map(RuleSheet::id)
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void noOtherFileLiesAmongTheKnowledge() throws IOException {
    Set<String> known =
        Stream.of(Element.values())
            .flatMap(element -> Stream.of(element.code() + ".drl", element.code() + ".yaml"))
            .collect(Collectors.toSet());
    known.add(Shipped.COURSE);
    known.add(Shipped.texts(Shipped.LANGUAGE));

    try (Stream<Path> files = Files.list(RESOURCES)) {
      assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(known);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void importsOnlyWhatRulesMaySee(DrlFile file) {
    assertThat(file.imports())
        .allMatch(type -> IMPORTS.stream().anyMatch(type::startsWith))
        .noneMatch(type -> type.endsWith("*"));
    assertThat(file.extras()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void onlyJoinsAndCompares(DrlRule rule) {
    assertThat(rule.annotations()).containsExactly("id");
    assertThat(rule.attributes()).isEmpty();
    assertThat(rule.others()).isEmpty();
    assertThat(rule.constraints())
        .noneMatch(text -> NUMBER.matcher(TEXT.matcher(text).replaceAll("")).find());
  }

  /** Whether a conclusion is absent depends on which rule fires first. */
  @ParameterizedTest
  @MethodSource("rules")
  void neverRestsOnTheAbsenceOfAConclusion(DrlRule rule) {
    assertThat(rule.absent()).doesNotContain("Conclusion", "NotEvaluated");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void insertsOneConclusionOfItsOwn(DrlRule rule) {
    Matcher consequence = CONSEQUENCE.matcher(rule.consequence());

    assertThat(consequence.matches()).as(rule.consequence()).isTrue();
    assertThat(consequence.group(2)).isEqualTo(rule.id());
    if (consequence.group(1) != null) {
      assertThat(sheet(rule).variants()).containsKey(consequence.group(3));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void namesInItsSheetWhoseConclusionsItReads(DrlRule rule) {
    Set<String> read =
        rule.constraints().stream()
            .flatMap(text -> RULE.matcher(text).results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    assertThat(sheet(rule).after()).containsAll(read);
  }

  @Test
  void everyVariantIsConcludedSomewhere() {
    Set<String> concluded = new TreeSet<>();
    for (DrlFile file : FILES) {
      for (DrlRule rule : file.rules()) {
        Matcher consequence = CONSEQUENCE.matcher(rule.consequence());
        if (consequence.matches() && consequence.group(1) != null) {
          concluded.add(rule.id() + "." + consequence.group(3));
        }
      }
    }
    Set<String> named = new TreeSet<>();
    KNOWLEDGE
        .sheets()
        .forEach(sheet -> sheet.variants().keySet().forEach(v -> named.add(sheet.id() + "." + v)));

    assertThat(named).isEqualTo(concluded);
  }

  @Test
  void everyThresholdIsUsedAndEveryUsedOneIsNamed() throws IOException {
    Set<String> used = new TreeSet<>();
    FILES.forEach(file -> thresholds(file.text()).forEach(used::add));
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        thresholds(Files.readString(source)).forEach(used::add);
      }
    }
    Set<String> named = new TreeSet<>();
    KNOWLEDGE
        .sheets()
        .forEach(
            sheet ->
                sheet.thresholds().forEach(number -> named.add(sheet.id() + "." + number.id())));

    assertThat(named)
        .allMatch(number -> used.contains(number) || used.stream().anyMatch(begun(number)));
    assertThat(used)
        .allMatch(number -> number.endsWith("-") || named.contains(number))
        .allMatch(number -> named.stream().anyMatch(name -> name.startsWith(number)));
  }

  /** A name put together where it is used is there with its beginning. */
  private static Predicate<String> begun(String number) {
    return beginning -> beginning.endsWith("-") && number.startsWith(beginning);
  }

  @Test
  void everyNeedIsCounted() {
    Site site = new Site(Set.of("en"), Set.of(), ZoneOffset.UTC);
    SignalSet nothing = new Signals(KNOWLEDGE).of(Facts.at(site).build(), Instant.EPOCH);

    assertThat(nothing.supplies().keySet())
        .containsAll(
            KNOWLEDGE.sheets().stream()
                .flatMap(sheet -> sheet.needs().stream())
                .map(Need::supply)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void reviewsItsEvidenceWithinTwoYears(RuleSheet sheet) {
    for (Citation citation : sheet.evidence()) {
      assertThat(citation.nextReview()).isBeforeOrEqualTo(citation.reviewed().plusYears(2));
    }
  }

  private static RuleSheet sheet(DrlRule rule) {
    return KNOWLEDGE.sheet(rule.id()).orElseThrow();
  }

  private static Stream<String> thresholds(String text) {
    return THRESHOLD.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  static List<DrlFile> files() {
    return FILES;
  }

  static List<DrlRule> rules() {
    return FILES.stream().flatMap(file -> file.rules().stream()).toList();
  }

  static List<RuleSheet> sheets() {
    return List.copyOf(KNOWLEDGE.sheets());
  }
}
