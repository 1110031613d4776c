package org.attune.rules.instrument;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one definition file into an instrument. */
final class DefinitionReader {

  private final Entry root;
  private final List<Item> items;

  DefinitionReader(Entry root) {
    this.root = root;
    this.items = new ItemReader(root).read();
  }

  Instrument read() {
    String code = root.text("code");
    Entry storage = root.entry("storage");
    Instrument instrument =
        new Instrument(
            code,
            root.text("title"),
            root.text("version"),
            root.text("reference"),
            root.text("licence"),
            root.flag("ships-text", false),
            root.optionalText("attribution"),
            roles(),
            scoring(),
            items,
            new ScaleReader(root, items).read(),
            safety(),
            root.pick("mandatory", items),
            storage.optionalNumber("refuse-above"),
            storage.flag("refuse-zero-based", false),
            root.has("rushed-below-seconds") ? root.count("rushed-below-seconds", 0) : null,
            questionnaires(code),
            answerCodes(root.entry("answer-codes")),
            root.texts("notes"));
    storage.close();
    root.close();
    return instrument;
  }

  private Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String text : root.texts("roles")) {
      Role role = root.choice("roles", text, Role.values(), Role::code);
      if (role != null) {
        roles.add(role);
      }
    }
    return Set.copyOf(roles);
  }

  private ScoringKind scoring() {
    String text = root.text("scoring");
    ScoringKind kind = root.choice("scoring", text, ScoringKind.values(), ScoringKind::code);
    return kind == null ? ScoringKind.RECORDED : kind;
  }

  private List<SafetyRule> safety() {
    List<SafetyRule> rules = new ArrayList<>();
    for (Entry entry : root.entries("safety")) {
      Item item = item(entry, entry.text("item"));
      String recent = entry.optionalText("recent");
      double warningFrom = entry.number("warning-from");
      Double criticalFrom = entry.optionalNumber("critical-from");
      SafetyRule.Risk risk = risk(entry);
      Item recentItem = recent == null ? null : item(entry, recent);
      if (item != null) {
        rules.add(new SafetyRule(item, warningFrom, criticalFrom, risk, recentItem));
      }
      entry.close();
    }
    return List.copyOf(rules);
  }

  private @Nullable Item item(Entry entry, String linkId) {
    return entry.choice("item", linkId, items.toArray(new Item[0]), Item::linkId);
  }

  private static SafetyRule.@Nullable Risk risk(Entry entry) {
    String text = entry.optionalText("risk");
    return text == null
        ? null
        : entry.choice(
            "risk", text.toLowerCase(Locale.ROOT), SafetyRule.Risk.values(), SafetyRule.Risk::code);
  }

  private Map<String, Set<String>> questionnaires(String code) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    found.put(Instruments.QUESTIONNAIRES + code, Set.of(root.text("version")));
    for (Entry entry : root.entries("questionnaires")) {
      found.put(entry.text("url"), Set.copyOf(entry.texts("versions")));
      entry.close();
    }
    return Map.copyOf(found);
  }

  private static Map<String, Double> answerCodes(Entry entry) {
    Map<String, Double> found = new LinkedHashMap<>();
    for (String code : entry.keys()) {
      found.put(code, entry.number(code));
    }
    return Map.copyOf(found);
  }
}
