package org.attune.fhir.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A date, dateTime or instant of FHIR, which may be an instant, a clock time without an offset, or
 * a stretch of days. Which instants it stands for may depend on the zone, known only when all is
 * read.
 */
sealed interface FhirTime {

  /** The first instant it covers. */
  Instant start(ZoneId zone);

  /** The last instant it covers. */
  Instant end(ZoneId zone);

  /** The local day it begins on. */
  default LocalDate day(ZoneId zone) {
    return start(zone).atZone(zone).toLocalDate();
  }

  /** Reads a date, dateTime or instant; null when the text is none. */
  static @Nullable FhirTime parse(String text) {
    return new FhirTimeText(text).parse();
  }

  /** An instant. */
  record Exact(Instant instant) implements FhirTime {

    @Override
    public Instant start(ZoneId zone) {
      return instant;
    }

    @Override
    public Instant end(ZoneId zone) {
      return instant;
    }
  }

  /** A clock time without an offset, which FHIR forbids and some servers send. */
  record Clock(LocalDateTime time) implements FhirTime {

    @Override
    public Instant start(ZoneId zone) {
      return time.atZone(zone).toInstant();
    }

    @Override
    public Instant end(ZoneId zone) {
      return start(zone);
    }
  }

  /** A day, a month or a year. */
  record Days(LocalDate first, LocalDate last) implements FhirTime {

    @Override
    public Instant start(ZoneId zone) {
      return first.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant end(ZoneId zone) {
      return last.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    @Override
    public LocalDate day(ZoneId zone) {
      return first;
    }
  }
}
