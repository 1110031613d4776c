package org.attune.rules.calculation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Time counted in 24-hour stretches that skip Saturdays, Sundays and holidays: from Friday 15:00 to
 * Monday 15:00 is one business day.
 */
public final class BusinessDays {

  private static final long HOURS = 24;

  private BusinessDays() {}

  /**
   * The first instant at which so many business days have passed.
   *
   * @param from where counting begins; a begin on a day that is skipped counts from its end
   * @param days business days, 0 or more
   * @param zone where days begin and end
   * @param holidays local dates that are skipped as weekends are
   */
  public static Instant after(Instant from, int days, ZoneId zone, Set<LocalDate> holidays) {
    Duration left = Duration.ofHours(HOURS * days);
    Instant now = from;
    LocalDate day = from.atZone(zone).toLocalDate();
    while (!left.isZero()) {
      LocalDate next = day.plusDays(1);
      Instant end = next.atStartOfDay(zone).toInstant();
      if (!skipped(day, holidays)) {
        Duration rest = Duration.between(now, end);
        if (rest.compareTo(left) >= 0) {
          return now.plus(left);
        }
        left = left.minus(rest);
      }
      now = end;
      day = next;
    }
    return now;
  }

  private static boolean skipped(LocalDate day, Set<LocalDate> holidays) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || holidays.contains(day);
  }
}
