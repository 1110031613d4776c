package org.attune.service.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.attune.service.http.RunningService;
import org.junit.jupiter.api.Test;

@RunningService
final class WarmUpTest {

  private final HookCalls calls;

  WarmUpTest(HookCalls calls) {
    this.calls = calls;
  }

  @Test
  void theMadeUpRecordGoesAllTheWayToACardWithADraft() {
    Instant now = Instant.parse("2026-03-16T08:00:00Z");

    HookAnswer answer =
        calls.consider(
            HookService.PATIENT_VIEW, WarmUp.request(now).getBytes(StandardCharsets.UTF_8), now);

    assertThat(answer.cards()).isNotEmpty();
    assertThat(answer.cards().get(0).suggestions()).isNotEmpty();
  }
}
