package org.attune.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  @Test
  void isOverAtOnceWithoutABudget() {
    assertThat(Deadline.after(Duration.ZERO).isOver()).isTrue();
    assertThat(Deadline.after(Duration.ofSeconds(-1)).remaining()).isZero();
  }

  @Test
  void leavesNoMoreThanItsBudget() {
    Deadline deadline = Deadline.after(Duration.ofHours(1));

    assertThat(deadline.isOver()).isFalse();
    assertThat(deadline.remaining()).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
  }
}
