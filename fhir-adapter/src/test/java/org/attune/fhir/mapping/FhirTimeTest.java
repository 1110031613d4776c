package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FhirTimeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Property
  void readsEveryInstantAsJavaDoes(@ForAll("times") OffsetDateTime time) {
    assertThat(FhirTime.parse(time.toString())).isEqualTo(new FhirTime.Exact(time.toInstant()));
  }

  @Property
  void readsEveryDay(@ForAll("days") LocalDate day) {
    assertThat(FhirTime.parse(day.toString())).isEqualTo(new FhirTime.Days(day, day));
  }

  @Property
  void failsOnNoText(@ForAll("texts") String text) {
    FhirTime time = FhirTime.parse(text);
    if (time != null) {
      assertThat(time.start(BERLIN)).isBeforeOrEqualTo(time.end(BERLIN));
    }
  }

  @Example
  void readsFractionsOffsetsAndLeapSeconds() {
    assertThat(instant("2026-03-16T10:00Z")).isEqualTo("2026-03-16T10:00:00Z");
    assertThat(instant("2026-03-16T10:00:00.5+01:00")).isEqualTo("2026-03-16T09:00:00.500Z");
    assertThat(instant("2026-03-16T10:00:00.1234567891Z"))
        .isEqualTo("2026-03-16T10:00:00.123456789Z");
    assertThat(instant("2026-03-16T10:00:00-00:00")).isEqualTo("2026-03-16T10:00:00Z");
    assertThat(instant("2016-12-31T23:59:60Z")).isEqualTo("2016-12-31T23:59:59Z");
  }

  @Example
  void readsPartialDatesAsLocalDays() {
    assertThat(start("2026")).isEqualTo("2025-12-31T23:00:00Z");
    assertThat(end("2026")).isEqualTo("2026-12-31T22:59:59.999999999Z");
    assertThat(start("2026-03")).isEqualTo("2026-02-28T23:00:00Z");
    assertThat(end("2026-02")).isEqualTo("2026-02-28T22:59:59.999999999Z");
    assertThat(start("2026-03-29")).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(end("2026-03-29")).isEqualTo("2026-03-29T21:59:59.999999999Z");
  }

  @Example
  void takesAClockTimeWithoutOffsetForALocalOne() {
    assertThat(FhirTime.parse("2026-03-16T10:00:00"))
        .isEqualTo(new FhirTime.Clock(LocalDateTime.of(2026, 3, 16, 10, 0)));
    assertThat(start("2026-03-16T10:00:00")).isEqualTo("2026-03-16T09:00:00Z");
  }

  @Example
  void refusesWhatIsNoTime() {
    for (String text :
        new String[] {
          "",
          "x",
          "26",
          "0000",
          "0000-01-01",
          "2026-",
          "2026-13",
          "2026-00",
          "2026-02-30",
          "2025-02-29",
          "2026-3-1",
          "2026-03-16T",
          "2026-03-16T10",
          "2026-03-16T10:0Z",
          "2026-03-16T24:00Z",
          "2026-03-16T10:60Z",
          "2026-03-16T10:00:61Z",
          "2026-03-16T10:00:00.Z",
          "2026-03-16T10:00:00z",
          "2026-03-16t10:00:00Z",
          "2026-03-16 10:00:00Z",
          "2026-03-16T10:00:00+1:00",
          "2026-03-16T10:00:00+01",
          "2026-03-16T10:00:00+19:00",
          "2026-03-16T10:00:00+01:60",
          "2026-03-16T10:00:00Zx",
          "2026-03-16T10:00:00+01:00x",
          "-2026-03-16",
          "12026-03-16",
          "２０２６"
        }) {
      assertThat(FhirTime.parse(text)).as(text).isNull();
    }
    assertThat(FhirTime.parse("2024-02-29")).isNotNull();
  }

  @Provide
  Arbitrary<OffsetDateTime> times() {
    Arbitrary<Long> seconds = Arbitraries.longs().between(-62_135_500_000L, 253_402_200_000L);
    Arbitrary<Integer> nanos = Arbitraries.integers().between(0, 999_999_999);
    Arbitrary<Integer> offsets = Arbitraries.integers().between(-14 * 60, 14 * 60);
    return Combinators.combine(seconds, nanos, offsets)
        .as(
            (second, nano, offset) ->
                Instant.ofEpochSecond(second, nano)
                    .atOffset(ZoneOffset.ofTotalSeconds(offset * 60)))
        .filter(time -> time.getYear() >= 1 && time.getYear() <= 9999);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("0123456789-:TZ+.").ofMaxLength(36);
  }

  private static String instant(String text) {
    return start(text);
  }

  private static String start(String text) {
    FhirTime time = FhirTime.parse(text);
    return time == null ? "" : time.start(BERLIN).toString();
  }

  private static String end(String text) {
    FhirTime time = FhirTime.parse(text);
    return time == null ? "" : time.end(BERLIN).toString();
  }
}
