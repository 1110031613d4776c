package org.attune.rules.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the items of a definition: a list of items, or a count of like ones whose linkIds are 1, 2,
 * 3 … Range and kind of answer are those of the definition unless an item says otherwise.
 */
final class ItemReader {

  private final Entry root;
  private final Entry range;

  ItemReader(Entry root) {
    this.root = root;
    this.range = root.entry("answers");
  }

  List<Item> read() {
    if (!root.has("items")) {
      return List.of();
    }
    List<Item> items = root.isList("items") ? listed() : counted(root.entry("items"));
    range.close();
    return items;
  }

  private List<Item> listed() {
    List<Item> items = new ArrayList<>();
    for (Entry entry : root.entries("items")) {
      items.add(
          new Item(
              items.size(),
              entry.text("id"),
              entry.texts("loinc"),
              entry.has("min") ? entry.number("min") : range.number("min"),
              entry.has("max") ? entry.number("max") : range.number("max"),
              entry.flag("whole", range.flag("whole", true)),
              entry.flag("reversed", false),
              entry.flag("yes-no", range.flag("yes-no", false)),
              entry.text("label"),
              entry.optionalText("text")));
      entry.close();
    }
    return List.copyOf(items);
  }

  private List<Item> counted(Entry entry) {
    int count = entry.count("count", 0);
    String label = entry.text("label");
    Set<String> reversed = Set.copyOf(entry.texts("reversed"));
    List<Item> items = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String linkId = Integer.toString(number);
      items.add(
          new Item(
              number - 1,
              linkId,
              List.of(),
              range.number("min"),
              range.number("max"),
              range.flag("whole", true),
              reversed.contains(linkId),
              range.flag("yes-no", false),
              label + ' ' + linkId,
              null));
    }
    entry.close();
    return List.copyOf(items);
  }
}
