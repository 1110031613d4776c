package org.attune.service.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A passage of a card's detail that can be told in full or in brief.
 *
 * @param full in full
 * @param brief in brief; the same where it cannot be told shorter
 */
record Passage(String full, String brief) {

  /** Most characters of a detail (specification, G-4). */
  static final int DETAIL_LENGTH = 600;

  private static final String BREAK = "\n\n";

  static Passage of(String text) {
    return new Passage(text, text);
  }

  /**
   * A first passage and further ones within the length of a detail. Where room lacks, the later
   * ones are told in brief first, and at last the first one loses sentences from its end.
   */
  static String fit(String first, List<Passage> further) {
    List<String> told = new ArrayList<>(further.stream().map(Passage::brief).toList());
    int room = DETAIL_LENGTH - first.length() - length(told);
    for (int i = 0; i < told.size(); i++) {
      int cost = further.get(i).full().length() - told.get(i).length();
      if (cost <= room) {
        told.set(i, further.get(i).full());
        room -= cost;
      }
    }
    String start = room < 0 ? shortened(first, first.length() + room) : first;
    told.add(0, start);
    return told.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(BREAK));
  }

  private static int length(List<String> parts) {
    return parts.stream().mapToInt(part -> part.length() + BREAK.length()).sum();
  }

  private static String shortened(String text, int length) {
    int end = text.lastIndexOf(". ", Math.max(0, length - 1));
    return end > 0 ? text.substring(0, end + 1) : text.substring(0, Math.max(0, length));
  }
}
