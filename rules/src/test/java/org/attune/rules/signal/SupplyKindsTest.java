package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;
import org.attune.rules.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class SupplyKindsTest {

  @Test
  void everySupplyIsDrawnFromTheVisitsOfAPatient() {
    Site site = new Site(Set.of("en"), Set.of(), ZoneOffset.UTC);
    Facts nothing = Facts.at(site).allRead().build();
    SignalSet set =
        new Signals(Knowledge.load()).of(nothing, Instant.parse("2026-03-16T08:00:00Z"));

    assertThat(set.supplies().keySet())
        .isNotEmpty()
        .allSatisfy(
            supply ->
                assertThat(SupplyKinds.of(supply)).contains(FactKind.CLIENT, FactKind.VISITS));
  }

  @Test
  void anUnknownSupplyIsRefused() {
    assertThatThrownBy(() -> SupplyKinds.of("rating-sereis")).hasMessageContaining("rating-sereis");
  }
}
