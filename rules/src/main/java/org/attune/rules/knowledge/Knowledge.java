package org.attune.rules.knowledge;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.rules.course.CourseSettings;
import org.attune.rules.instrument.Instruments;
import org.attune.rules.knowledge.RuleSheet.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge in force: the rule sheets that ship, as a site's overlay changes them, with their
 * numbers and words. Immutable, and whole: what cannot be used is refused when it is loaded.
 */
public final class Knowledge {

  private final String digest;
  private final Map<String, RuleSheet> sheets;
  private final Thresholds thresholds;
  private final List<Threshold> courseThresholds;
  private final CourseSettings courseSettings;
  private final Instruments instruments;
  private final Map<String, Map<String, Template>> templates;
  private final Map<Locale, Texts> texts = new ConcurrentHashMap<>();

  private Knowledge(
      String digest,
      Map<String, RuleSheet> sheets,
      Thresholds thresholds,
      List<Threshold> courseThresholds,
      Instruments instruments,
      Map<String, Map<String, Template>> templates) {
    this.digest = digest;
    this.sheets = Collections.unmodifiableMap(sheets);
    this.thresholds = thresholds;
    this.courseThresholds = courseThresholds;
    this.courseSettings = CourseSettings.of(id -> thresholds.value("course." + id));
    this.instruments = instruments;
    this.templates = templates;
  }

  /**
   * The knowledge as it ships.
   *
   * @throws KnowledgeException when something is wrong with it; lists everything at once
   */
  public static Knowledge load() {
    return load(Shipped.knowledge(), null);
  }

  /**
   * The knowledge as a site's overlay directory changes it. The directory may hold {@code
   * overlay.yaml} (thresholds by {@code <rule>.<threshold>}, modes by rule) and {@code
   * messages_<language>.properties}.
   *
   * @throws KnowledgeException when something is wrong with either; lists everything at once
   */
  public static Knowledge load(Path overlay) {
    return load(Shipped.knowledge(), overlay);
  }

  static Knowledge load(Map<String, String> files, @Nullable Path directory) {
    Problems problems = new Problems();
    Overlay overlay =
        directory == null ? Overlay.NONE : new OverlayReader(problems).read(directory);
    Sheets sheets = new Sheets(problems, overlay).read(files);
    Map<String, Map<String, Template>> templates = templates(problems, sheets, files, overlay);
    problems.throwIfAny();
    String digest =
        new Digest()
            .add("knowledge", files)
            .add("instruments", Shipped.instruments())
            .add("overlay", overlay.files())
            .hex();
    try {
      return new Knowledge(
          digest,
          sheets.byId(),
          new Thresholds(sheets.thresholds()),
          sheets.course(),
          Instruments.load().with(overlay.norms()),
          templates);
    } catch (IllegalArgumentException e) {
      problems.add(Overlay.FILE, "", "", String.valueOf(e.getMessage()));
      throw problems.exception();
    }
  }

  /** The words of all languages by file, those of the site in the place of those that ship. */
  private static Map<String, Map<String, Template>> templates(
      Problems problems, Sheets sheets, Map<String, String> files, Overlay overlay) {
    Map<String, Map<String, Template>> templates = new HashMap<>();
    for (Map<String, String> source : List.of(files, overlay.files())) {
      source.forEach(
          (file, content) -> {
            if (file.matches(Texts.FILES)) {
              Map<String, Template> read = TextReader.read(problems, file, content);
              new TextCheck(problems, file, read).wording(sheets.byId());
              templates.computeIfAbsent(file, name -> new HashMap<>()).putAll(read);
            }
          });
    }
    String file = Shipped.texts(Shipped.LANGUAGE);
    new TextCheck(problems, file, templates.getOrDefault(file, Map.of()))
        .completeFor(sheets.byId().values());
    return templates;
  }

  /** SHA-256 in hexadecimal over everything that decides what an evaluation says. */
  public String digest() {
    return digest;
  }

  /** All rule sheets in order of id. */
  public Collection<RuleSheet> sheets() {
    return sheets.values();
  }

  /** The sheet of a rule; empty when there is no such rule. */
  public Optional<RuleSheet> sheet(String id) {
    return Optional.ofNullable(sheets.get(id));
  }

  /** The thresholds in force. */
  public Thresholds thresholds() {
    return thresholds;
  }

  /** The thresholds in force by which courses of ratings are read, whichever rule asks. */
  public List<Threshold> courseThresholds() {
    return courseThresholds;
  }

  /** The numbers by which courses of ratings are read. */
  public CourseSettings courseSettings() {
    return courseSettings;
  }

  /** The instruments, with the site's own norms where it has some. */
  public Instruments instruments() {
    return instruments;
  }

  /** The words in a language; English for what is not translated. */
  public Texts texts(Locale locale) {
    return texts.computeIfAbsent(
        locale,
        wanted -> {
          Map<String, Template> words = new HashMap<>(words(Shipped.LANGUAGE));
          words.putAll(words(Locale.forLanguageTag(wanted.getLanguage())));
          words.putAll(words(wanted));
          return new Texts(wanted, words);
        });
  }

  private Map<String, Template> words(Locale locale) {
    return templates.getOrDefault(Shipped.texts(locale), Map.of());
  }
}
