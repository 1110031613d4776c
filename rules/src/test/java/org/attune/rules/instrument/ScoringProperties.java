package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of scoring whatever the answers. */
class ScoringProperties {

  @Property(tries = 200)
  void theOrderOfAnswersIsIrrelevant(
      @ForAll("scored") Instrument instrument, @ForAll long seed, @ForAll long order) {
    Map<String, Double> answers = answers(instrument, new Random(seed), .1);
    List<Map.Entry<String, Double>> shuffled = new ArrayList<>(answers.entrySet());
    Collections.shuffle(shuffled, new Random(order));
    Map<String, Double> reordered = new LinkedHashMap<>();
    shuffled.forEach(entry -> reordered.put(entry.getKey(), entry.getValue()));

    assertThat(score(instrument, reordered)).isEqualTo(score(instrument, answers));
  }

  @Property(tries = 200)
  void exchangingAnswersWithinASubscaleLeavesItsSum(@ForAll long seed, @ForAll long order) {
    Instrument instrument = instrument("wai-sr");
    Map<String, Double> answers = answers(instrument, new Random(seed), 0);
    Map<String, Double> exchanged = new LinkedHashMap<>(answers);
    for (Scale scale : instrument.scales()) {
      if (!scale.total()) {
        List<String> linkIds = new ArrayList<>();
        scale.items().forEach(item -> linkIds.add(item.linkId()));
        List<String> others = new ArrayList<>(linkIds);
        Collections.shuffle(others, new Random(order));
        for (int i = 0; i < linkIds.size(); i++) {
          exchanged.put(linkIds.get(i), answers.get(others.get(i)));
        }
      }
    }

    assertThat(score(instrument, exchanged).subscales())
        .isEqualTo(score(instrument, answers).subscales());
    assertThat(score(instrument, exchanged).total()).isEqualTo(score(instrument, answers).total());
  }

  @Property(tries = 300)
  void everyScoreLiesInTheRangeOfItsScale(
      @ForAll("scored") Instrument instrument, @ForAll long seed) {
    ScoredForm scored = score(instrument, answers(instrument, new Random(seed), .15));

    assertThat(scored.dataQuality()).isEmpty();
    for (Scale scale : instrument.scales()) {
      Double value = scale.total() ? scored.total() : scored.subscales().get(scale.name());
      if (value != null) {
        assertThat(value).isBetween(scale.min() - 1e-9, scale.max() + 1e-9);
      }
    }
  }

  @Property(tries = 200)
  void aFullAllianceTotalIsTheSumOfItsSubscales(@ForAll long seed) {
    Instrument instrument = instrument("wai-sr");
    ScoredForm scored = score(instrument, answers(instrument, new Random(seed), 0));
    double sum = 0;
    for (Double subscale : scored.subscales().values()) {
      sum += subscale;
    }

    assertThat(scored.total()).isEqualTo(sum);
    assertThat(scored.mean()).isCloseTo(sum / 12, within(1e-12));
  }

  @Property(tries = 200)
  void answeredAndMissingItemsMakeUpTheForm(
      @ForAll("scored") Instrument instrument, @ForAll long seed) {
    ScoredForm scored = score(instrument, answers(instrument, new Random(seed), .3));
    List<String> all = new ArrayList<>(scored.items().keySet());
    all.addAll(scored.missing());

    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            instrument.items().stream().map(Item::linkId).toList());
  }

  @Provide
  Arbitrary<Instrument> scored() {
    return Arbitraries.of(
        Forms.INSTRUMENTS.all().stream()
            .filter(instrument -> instrument.scoring() == ScoringKind.ITEMS)
            .toList());
  }

  private static Instrument instrument(String code) {
    Instrument instrument = Forms.INSTRUMENTS.byCode(code);
    assertThat(instrument).isNotNull();
    return instrument;
  }

  private static ScoredForm score(Instrument instrument, Map<String, Double> answers) {
    return Scoring.score(
        instrument, Forms.of(Instruments.QUESTIONNAIRES + instrument.code(), "1.0", answers));
  }

  /** Allowed answers to all items but a share of them. */
  private static Map<String, Double> answers(Instrument instrument, Random random, double missing) {
    Map<String, Double> answers = new LinkedHashMap<>();
    for (Item item : instrument.items()) {
      double span = item.max() - item.min();
      double answer =
          item.whole()
              ? item.min() + random.nextInt((int) span + 1)
              : item.min() + Math.rint(random.nextDouble() * span * 10) / 10;
      if (random.nextDouble() >= missing) {
        answers.put(item.linkId(), answer);
      }
    }
    return answers;
  }
}
