package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void countsFridayAfternoonToMondayAfternoonAsOne() {
    assertThat(after("2026-03-13T15:00", 1)).isEqualTo(at("2026-03-16T15:00"));
  }

  @Test
  void countsWithinTheWeekByTheClock() {
    assertThat(after("2026-03-10T08:30", 2)).isEqualTo(at("2026-03-12T08:30"));
  }

  @Test
  void beginsOnMondayForWhatCameAtTheWeekend() {
    assertThat(after("2026-03-14T20:00", 1)).isEqualTo(at("2026-03-17T00:00"));
  }

  @Test
  void skipsHolidays() {
    Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-03-11"));
    assertThat(BusinessDays.after(at("2026-03-10T08:30"), 1, BERLIN, holidays))
        .isEqualTo(at("2026-03-12T08:30"));
  }

  @Test
  void keepsTheClockTimeOverAWeekendInWhichClocksChange() {
    assertThat(after("2026-03-27T15:00", 1)).isEqualTo(at("2026-03-30T15:00"));
  }

  @Property
  void takesAtLeastAsLongAsThatManyDaysAndGrowsWithThem(
      @ForAll @IntRange(min = 0, max = 24 * 365) int hour, @ForAll @IntRange(max = 30) int days) {
    Instant from = at("2026-01-01T00:00").plusSeconds(3600L * hour);
    Instant due = BusinessDays.after(from, days, BERLIN, Set.of());

    assertThat(due).isAfterOrEqualTo(from.plusSeconds(86_400L * days));
    assertThat(BusinessDays.after(from, days + 1, BERLIN, Set.of()))
        .isAfterOrEqualTo(due.plusSeconds(86_400L));
  }

  private static Instant after(String from, int days) {
    return BusinessDays.after(at(from), days, BERLIN, Set.of());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }
}
