package org.attune.service.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.RuleSheet.Threshold;

/** The numbers that decide whether a rule fires. */
public final class RuleNumbers {

  private static final Set<String> OF_A_COURSE =
      Set.of("rating-course", "rating-pair", "repair-rating");

  private RuleNumbers() {}

  /** A rule's own thresholds in force, and those of rating courses where the rule reads one. */
  public static List<Threshold> inForce(RuleSheet sheet, Knowledge knowledge) {
    List<Threshold> numbers = new ArrayList<>(sheet.thresholds());
    if (sheet.needs().stream().anyMatch(need -> OF_A_COURSE.contains(need.supply()))) {
      numbers.addAll(knowledge.courseThresholds());
    }
    return numbers;
  }

  /** A number without a needless fraction. */
  public static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
