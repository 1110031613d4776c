package org.attune.fhir.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads one text as a {@link FhirTime}, without exceptions and without regular expressions. */
final class FhirTimeText {

  private static final int DAY_LENGTH = 10;
  private static final int MINUTE_LENGTH = 16;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int MOST_OFFSET_HOURS = 18;

  private final String text;
  private int at;

  FhirTimeText(String text) {
    this.text = text;
  }

  @Nullable FhirTime parse() {
    int length = text.length();
    int year = number(0, 4);
    if (year < 1) {
      return null;
    }
    if (length == 4) {
      return new FhirTime.Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    int month = is(4, '-') ? number(5, 2) : -1;
    if (month < 1 || month > 12) {
      return null;
    }
    if (length == 7) {
      YearMonth whole = YearMonth.of(year, month);
      return new FhirTime.Days(whole.atDay(1), whole.atEndOfMonth());
    }
    int day = is(7, '-') ? number(8, 2) : -1;
    if (day < 1 || day > 31 || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    if (length == DAY_LENGTH) {
      LocalDate date = LocalDate.of(year, month, day);
      return new FhirTime.Days(date, date);
    }
    return time(year, month, day);
  }

  private @Nullable FhirTime time(int year, int month, int day) {
    int hour = is(DAY_LENGTH, 'T') ? number(11, 2) : -1;
    int minute = is(13, ':') ? number(14, 2) : -1;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return null;
    }
    at = MINUTE_LENGTH;
    int second = 0;
    int nano = 0;
    if (is(at, ':')) {
      second = number(at + 1, 2);
      at += 3;
      if (second < 0 || second > 60) {
        return null;
      }
      nano = fraction();
    }
    if (nano < 0) {
      return null;
    }
    int secondOfDay = hour * 3600 + minute * 60 + Math.min(second, 59);
    if (at == text.length()) {
      LocalDateTime start = LocalDate.of(year, month, day).atStartOfDay();
      return new FhirTime.Clock(start.plusSeconds(secondOfDay).withNano(nano));
    }
    int offset = offset();
    if (offset == Integer.MIN_VALUE) {
      return null;
    }
    long epochSecond = epochDay(year, month, day) * SECONDS_OF_DAY + secondOfDay - offset;
    return new FhirTime.Exact(Instant.ofEpochSecond(epochSecond, nano));
  }

  /** Nanoseconds of a fraction of any length, 0 when there is none, −1 when it is malformed. */
  private int fraction() {
    if (!is(at, '.')) {
      return 0;
    }
    int first = ++at;
    int nano = 0;
    int weight = 100_000_000;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      nano += (text.charAt(at++) - '0') * weight;
      weight /= 10;
    }
    return at == first ? -1 : nano;
  }

  /** Seconds east of Greenwich, {@link Integer#MIN_VALUE} when malformed. */
  private int offset() {
    if (is(at, 'Z')) {
      return at + 1 == text.length() ? 0 : Integer.MIN_VALUE;
    }
    boolean west = is(at, '-');
    int hours = number(at + 1, 2);
    int minutes = is(at + 3, ':') ? number(at + 4, 2) : -1;
    boolean formed = (west || is(at, '+')) && at + 6 == text.length();
    if (!formed || hours < 0 || hours > MOST_OFFSET_HOURS || minutes < 0 || minutes > 59) {
      return Integer.MIN_VALUE;
    }
    int seconds = hours * 3600 + minutes * 60;
    return west ? -seconds : seconds;
  }

  /**
   * Days since 1970-01-01 in the proleptic Gregorian calendar. The year is counted from March, so
   * that the leap day is its last.
   */
  private static long epochDay(int year, int month, int day) {
    int fromMarch = month > 2 ? year : year - 1;
    int century = fromMarch / 400;
    int yearOfCentury = fromMarch - century * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long dayOfCentury = yearOfCentury * 365L + yearOfCentury / 4 - yearOfCentury / 100 + dayOfYear;
    return century * 146_097L + dayOfCentury - 719_468;
  }

  private boolean is(int place, char expected) {
    return place < text.length() && text.charAt(place) == expected;
  }

  /** A number of so many digits, −1 when there is none. */
  private int number(int from, int digits) {
    if (from + digits > text.length()) {
      return -1;
    }
    int number = 0;
    for (int place = from; place < from + digits; place++) {
      int digit = text.charAt(place) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
