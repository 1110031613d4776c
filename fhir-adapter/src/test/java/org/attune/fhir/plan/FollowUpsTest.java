package org.attune.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {

  @Test
  void asksOnceForEachTypeInOrderOfIds() {
    assertThat(FollowUps.of(Set.of("Location/b", "Schedule/7", "Location/a", "Organization/o")))
        .extracting(Read::template)
        .containsExactly(
            "Location?_count=100&_id=a,b",
            "Organization?_count=100&_id=o",
            "Slot?_count=100&schedule=7");
  }

  @Test
  void restsNoKindOnWhatOnlyAddsDetail() {
    assertThat(FollowUps.of(Set.of("Location/b", "Schedule/7")))
        .allSatisfy(
            read -> {
              assertThat(read.kinds()).isEmpty();
              assertThat(read.indispensable()).isFalse();
              assertThat(read.search()).isTrue();
              assertThat(read.tokens()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/1",
        "Location/",
        "Location",
        "Location/a,b",
        "Location/a&x=1",
        "x/Location/1"
      })
  void asksForNothingElse(String reference) {
    assertThat(FollowUps.of(Set.of(reference))).isEmpty();
  }

  @Test
  void asksForNoMoreThanFifty() {
    Set<String> many =
        IntStream.range(100, 200).mapToObj(n -> "Location/" + n).collect(Collectors.toSet());

    assertThat(FollowUps.of(many).get(0).template()).endsWith(",148,149");
  }
}
