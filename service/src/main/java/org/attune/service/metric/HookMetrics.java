package org.attune.service.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts hook calls, cards, findings held back, and feedback. */
@Component
public final class HookMetrics {

  private final MeterRegistry registry;
  private final Timer seconds;

  HookMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.seconds =
        Timer.builder("attune.hook")
            .description("Time to answer a hook call.")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(5))
            .register(registry);
  }

  /** A hook call ended; the outcome is {@code answered} or an HTTP status. */
  public void call(String service, String outcome, Duration took) {
    registry.counter("attune.hook.calls", "service", service, "outcome", outcome).increment();
    seconds.record(took);
  }

  /** A card was shown. */
  public void card(String rule, String indicator) {
    registry.counter("attune.cards", "rule", rule, "indicator", indicator).increment();
  }

  /** A finding was held back. */
  public void withheld(String reason) {
    registry.counter("attune.withheld", "reason", reason).increment();
  }

  /** A client said what became of a card. */
  public void feedback(String outcome) {
    registry.counter("attune.feedback", "outcome", outcome).increment();
  }
}
