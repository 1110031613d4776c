package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TriggerTest {

  @Test
  void warnsBelowTheInnerLimitAfterAReliableDrop() {
    CourseState end = Series.calm().then(33.9).end();

    assertThat(end.causes()).containsExactly(Cause.S2, Cause.RD90);
    assertThat(end.trigger()).isEqualTo(Trigger.WARN);
  }

  @Test
  void staysSilentJustAboveTheInnerLimit() {
    CourseState end = Series.calm().then(33.92).end();

    assertThat(end.causes()).containsExactly(Cause.RD90);
    assertThat(end.trigger()).isEqualTo(Trigger.NONE);
  }

  @Test
  void dropOfExactlyTheMarginIsReliable() {
    CourseState end = Series.calm().then(37, 33).end();

    assertThat(end.causes()).containsExactly(Cause.S2, Cause.RD90);
    assertThat(end.trigger()).isEqualTo(Trigger.WARN);
  }

  @Test
  void onlyInformsBelowTheInnerLimitAfterASmallerDrop() {
    CourseState end = Series.calm().then(37, 33.1).end();

    assertThat(end.causes()).containsExactly(Cause.S2);
    assertThat(end.trigger()).isEqualTo(Trigger.INFO);
  }

  @Test
  void warnsBelowTheOuterLimitWhateverTheDrop() {
    CourseState end = Series.calm().then(35.5, 31.55).end();

    assertThat(end.causes()).containsExactly(Cause.S2, Cause.S3);
    assertThat(end.trigger()).isEqualTo(Trigger.WARN);
  }

  @Test
  void onlyInformsJustAboveTheOuterLimitAfterASmallDrop() {
    assertThat(Series.calm().then(35.5, 31.65).end().trigger()).isEqualTo(Trigger.INFO);
  }

  @Test
  void informsOfAReliableDropWithinThePersonalLimits() {
    CourseState end = Series.of(28, 32, 36, 40, 35).end();

    assertThat(end.causes()).containsExactly(Cause.RD90, Cause.RD95);
    assertThat(end.trigger()).isEqualTo(Trigger.INFO);
  }

  @Test
  void warnsOfAReliableDropWhileTheBaselineIsTooShort() {
    CourseState end = Series.of(38, 38, 38, 33).end();

    assertThat(end.baselineCount()).isEqualTo(3);
    assertThat(end.limits()).isNull();
    assertThat(end.causes()).containsExactly(Cause.RD90, Cause.RD95);
    assertThat(end.trigger()).isEqualTo(Trigger.WARN);
  }

  @Test
  void staysSilentOnASmallerDropWhileTheBaselineIsTooShort() {
    assertThat(Series.of(38, 38, 38, 33.1).end().trigger()).isEqualTo(Trigger.NONE);
  }

  @Test
  void judgesByThePersonalBaselineFromFourScoresOn() {
    assertThat(Series.calm().then(38).end().limits()).isNotNull();
  }

  @Test
  void comparesSessionsSixtyDaysApartAndNoFurther() {
    Series three = Series.of(38, 38, 38);

    assertThat(three.after(Duration.ofDays(60), 33).end().shows(Cause.RD95)).isTrue();
    assertThat(three.after(Duration.ofDays(61), 33).end().causes()).isEmpty();
  }

  @Test
  void summerTimeDoesNotPushSessionsApart() {
    Series three = Series.of(38, 38, 38);

    assertThat(three.after(Duration.ofDays(60).plusHours(1), 33).end().shows(Cause.RD95)).isTrue();
  }

  @Test
  void firstScoreIsNeverUnusual() {
    CourseState only = Series.of(3).end();

    assertThat(only.causes()).isEmpty();
    assertThat(only.trigger()).isEqualTo(Trigger.NONE);
    assertThat(only.baselineCount()).isZero();
  }

  @Test
  void comparesWithTheSessionBeforeEvenWhenThatOneLiesInARupture() {
    CourseState end = Series.calm().then(30, 25).end();

    assertThat(end.causes()).contains(Cause.RD95);
    assertThat(Series.calm().then(30, 26.1).end().causes()).doesNotContain(Cause.RD90);
  }
}
