package org.attune.rules.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.jspecify.annotations.Nullable;

/** The usable answers of one form by position of the item; NaN where there is none. */
final class Answers {

  private final Instrument instrument;
  private final double[] values;

  private Answers(Instrument instrument, double[] values) {
    this.instrument = instrument;
    this.values = values;
  }

  /**
   * Reads a form, leaving out answers that are out of range (DQ-01).
   *
   * @return null when the form was stored on another scale (DQ-03)
   */
  static @Nullable Answers of(Instrument instrument, Form form, List<DataNote> notes) {
    List<Item> items = instrument.items();
    double[] values = new double[items.size()];
    Arrays.fill(values, Double.NaN);
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      Double answer = answer(items.get(i), form.answers());
      if (answer != null) {
        values[i] = answer;
        least = Math.min(least, answer);
        greatest = Math.max(greatest, answer);
      }
    }
    if (otherScale(instrument, least, greatest)) {
      notes.add(
          new DataNote(
              "DQ-03",
              form.source().reference(),
              "The answers look as if they were stored on another scale; the form is refused until"
                  + " its scale is mapped."));
      return null;
    }
    for (int i = 0; i < values.length; i++) {
      Item item = items.get(i);
      boolean outside = !Double.isNaN(values[i]) && !item.allows(values[i]);
      if (outside || unreadable(item, form)) {
        values[i] = Double.NaN;
        notes.add(
            new DataNote(
                "DQ-01",
                form.source().reference(),
                "The answer to item "
                    + item.linkId()
                    + " is not one of the allowed ones; it was"
                    + " left out."));
      }
    }
    return new Answers(instrument, values);
  }

  private static @Nullable Double answer(Item item, Map<String, Double> answers) {
    Double answer = answers.get(item.linkId());
    List<String> aliases = item.aliases();
    for (int i = 0; answer == null && i < aliases.size(); i++) {
      answer = answers.get(aliases.get(i));
    }
    return answer;
  }

  private static boolean unreadable(Item item, Form form) {
    if (form.unreadable().isEmpty()) {
      return false;
    }
    if (form.unreadable().contains(item.linkId())) {
      return true;
    }
    for (String alias : item.aliases()) {
      if (form.unreadable().contains(alias)) {
        return true;
      }
    }
    return false;
  }

  private static boolean otherScale(Instrument instrument, double least, double greatest) {
    Double limit = instrument.refuseAbove();
    if (limit != null && greatest > limit) {
      return true;
    }
    Item first = instrument.items().get(0);
    return instrument.refuseZeroBased() && least == first.min() - 1 && greatest < first.max();
  }

  boolean has(Item item) {
    return !Double.isNaN(values[item.index()]);
  }

  /** The answer as given; NaN when there is none. */
  double get(Item item) {
    return values[item.index()];
  }

  boolean hasAll(List<Item> items) {
    for (Item item : items) {
      if (!has(item)) {
        return false;
      }
    }
    return true;
  }

  /** The usable answers by linkId, in the order of the definition. */
  Map<String, Double> byLinkId() {
    Map<String, Double> given = new LinkedHashMap<>(values.length * 2);
    for (Item item : instrument.items()) {
      if (has(item)) {
        given.put(item.linkId(), get(item));
      }
    }
    return given;
  }

  /** The linkIds without a usable answer, in the order of the definition. */
  List<String> missing() {
    List<String> missing = new ArrayList<>(0);
    for (Item item : instrument.items()) {
      if (!has(item)) {
        missing.add(item.linkId());
      }
    }
    return List.copyOf(missing);
  }
}
