package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseSettingsTest {

  private static final Map<String, Map<String, Object>> SHEET = CourseSheet.entries();

  @Test
  void shippedNumbersAreThoseOfTheKnowledgeSpecification() {
    assertThat(CourseSheet.settings())
        .isEqualTo(
            new CourseSettings(
                new CourseSettings.Baseline(10, 4, 6),
                new CourseSettings.Limits(2, 3),
                new CourseSettings.Ewma(.3, 2.7),
                new CourseSettings.Cusum(.5, 4),
                6,
                60,
                new CourseSettings.Repair(3, .5, 3, 6, 45)));
  }

  @Test
  void sheetHoldsWhatIsReadAndNothingElse() {
    Set<String> read = new HashSet<>();
    CourseSettings.of(
        id -> {
          read.add(id);
          return value(id);
        });

    assertThat(SHEET.keySet()).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void everyNumberHasAUnitASourceAndARangeThatHoldsIt() {
    assertThat(SHEET.values())
        .allSatisfy(
            entry -> {
              assertThat(entry.keySet())
                  .containsExactly("id", "value", "unit", "range", "source", "site-may-change");
              assertThat((String) entry.get("unit")).isNotBlank();
              assertThat((String) entry.get("source")).isNotBlank();
              double value = ((Number) entry.get("value")).doubleValue();
              assertThat(value).isBetween(range(entry, 0), range(entry, 1));
            });
  }

  @Test
  void rangesKeepTheNumbersInOrder() {
    assertThat(range("baseline-minimum", 1)).isLessThanOrEqualTo(range("baseline-length", 0));
    assertThat(range("inner-limit", 1)).isLessThanOrEqualTo(range("outer-limit", 0));
    assertThat(range("repair-sessions", 1)).isLessThanOrEqualTo(range("watch-sessions", 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 3.5, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesCountsThatAreNoWholeNumberAboveZero(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CourseSettings.of(with("baseline-minimum", value)))
        .withMessageContaining("baseline-minimum");
  }

  @Test
  void refusesAWatchThatEndsBeforeTheRepairIsAwaited() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CourseSettings.of(with("watch-sessions", 2)))
        .withMessageContaining("watch-sessions");
  }

  private static ToDoubleFunction<String> with(String id, double value) {
    return asked -> asked.equals(id) ? value : value(asked);
  }

  private static double value(String id) {
    return ((Number) SHEET.get(id).get("value")).doubleValue();
  }

  private static double range(String id, int end) {
    return range(SHEET.get(id), end);
  }

  private static double range(Map<String, Object> entry, int end) {
    return ((Number) ((List<?>) entry.get("range")).get(end)).doubleValue();
  }
}
