package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;

/** What holds of the ratings of a pair whatever was recorded. */
class RatingSetProperties {

  private static final List<String> SCALES =
      List.of("srs3#total", "srs3#rel", "phq9#total", "phq9#9", "cssrs#6", "wai-sr#total");

  @Property(tries = 150)
  void theOrderOfFactsIsIrrelevant(@ForAll long seed, @ForAll long order) {
    List<Fact> facts = facts(new Random(seed));
    RatingSet set = pair(facts).ratings();
    Collections.shuffle(facts, new Random(order));

    assertThat(pair(facts).ratings()).isEqualTo(set);
  }

  @Property(tries = 150)
  void oneRatingOfAnInstrumentAndRaterCountsPerSession(@ForAll long seed) {
    List<Rating> ratings = pair(facts(new Random(seed))).ratings().ratings();

    assertThat(ratings.stream().filter(rating -> !rating.late()))
        .extracting(rating -> rating.instrument() + rating.rater() + rating.session())
        .doesNotHaveDuplicates();
  }

  @Property(tries = 150)
  void whatIsRecordedLaterChangesNothingEarlier(@ForAll long seed) {
    Random random = new Random(seed);
    List<Fact> facts = facts(random);
    Instant asOf = Pair.end(2);
    RatingSet before = pair(facts).ratings(asOf);
    facts.add(Forms.at(Forms.of("srs3", 1, 2, 3, 4), "later", asOf.plusSeconds(1), null));

    assertThat(pair(facts).ratings(asOf)).isEqualTo(before);
  }

  private static Pair pair(List<Fact> facts) {
    return Pair.withSessions(4).add(facts.toArray(new Fact[0]));
  }

  /** Forms and numbers around the sessions, some of them duplicates, late or of others. */
  private static List<Fact> facts(Random random) {
    List<Fact> facts = new ArrayList<>();
    for (int id = 0; id < 12; id++) {
      Instant at =
          Pair.end(1 + random.nextInt(4)).plus(Duration.ofMinutes(random.nextInt(6000) - 1500));
      if (id % 3 == 0) {
        at = at.truncatedTo(ChronoUnit.DAYS);
      }
      String visit = random.nextBoolean() ? null : "Encounter/" + (1 + random.nextInt(5));
      if (random.nextBoolean()) {
        Form form = Forms.at(Forms.of("srs3", random.nextInt(12), 9, 9, 9), "" + id, at, visit);
        facts.add(random.nextInt(4) > 0 ? form : Forms.by(form, Rater.THERAPIST, Pair.THERAPIST));
      } else {
        String scale = SCALES.get(random.nextInt(SCALES.size()));
        facts.add(
            Pair.derived(
                Pair.score("" + id, scale, random.nextInt(30), at, visit),
                "QuestionnaireResponse/" + random.nextInt(12)));
      }
    }
    return facts;
  }
}
