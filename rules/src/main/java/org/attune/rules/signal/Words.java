package org.attune.rules.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Source;
import org.attune.rules.finding.Evidence;
import org.attune.rules.instrument.Scale;

/** How records are told: short, neutral, with value and unit. */
final class Words {

  /** Instruments whose code holds a version. */
  private static final Map<String, String> NAMES = Map.of("srs3", "SRS", "seq5", "SEQ");

  private Words() {}

  /** An instrument as people write it: {@code wai-sr} is WAI-SR, {@code phq9} is PHQ-9. */
  static String name(String instrument) {
    String known = NAMES.get(instrument);
    if (known != null) {
      return known;
    }
    StringBuilder name = new StringBuilder(instrument.length() + 1);
    for (int i = 0; i < instrument.length(); i++) {
      char sign = instrument.charAt(i);
      boolean count = Character.isDigit(sign) && i > 0;
      if (count && Character.isLetter(instrument.charAt(i - 1))) {
        name.append('-');
      }
      name.append(sign);
    }
    return name.toString().toUpperCase(Locale.ROOT);
  }

  /** The bounds of a scale, e.g. 12–60. */
  static String range(Scale scale) {
    return number(scale.min()) + "–" + number(scale.max());
  }

  /** A number with at most one decimal. */
  static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A record of what was seen when. */
  static Evidence seen(Source source, String what, Instant at) {
    return new Evidence(source.reference(), source.version(), what, at);
  }

  /** A rating with its total. */
  static Evidence total(Series series, Rating rating) {
    Double total = rating.total();
    String value = total == null ? "no valid total" : "total " + number(total);
    String what = name(series.instrument().code()) + " " + value + " (" + series.range() + ")";
    return seen(rating.source(), what, rating.at());
  }

  /** Ratings with their totals, in order. */
  static List<Evidence> totals(Series series, List<Rating> ratings) {
    return ratings.stream().map(rating -> total(series, rating)).toList();
  }
}
