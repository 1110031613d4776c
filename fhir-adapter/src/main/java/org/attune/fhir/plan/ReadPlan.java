package org.attune.fhir.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;

/**
 * The minimum necessary reads for what the enabled rules need, in a fixed order: the indispensable
 * ones and the people first.
 *
 * @param reads the reads
 */
public record ReadPlan(List<Read> reads) {

  /** Kinds that every evaluation needs, whatever the rules: those behind the indispensable keys. */
  private static final Set<FactKind> ALWAYS =
      Collections.unmodifiableSet(EnumSet.of(FactKind.CLIENT, FactKind.VISITS, FactKind.FORMS));

  /** Copies the reads. */
  public ReadPlan {
    reads = List.copyOf(reads);
  }

  /**
   * The reads for some kinds of fact.
   *
   * @param needed kinds that the enabled rules need; kinds that no record holds ({@link
   *     FactKind#PROMPTS}, {@link FactKind#CASELOAD}) ask for nothing
   * @param tokens names of the tokens that the hook can fill, e.g. {@code context.patientId}; a
   *     read that needs another one is left out
   */
  public static ReadPlan of(Set<FactKind> needed, Set<String> tokens) {
    List<Read> reads = new ArrayList<>();
    for (Catalogue.Entry entry : Catalogue.ENTRIES) {
      boolean wanted = entry.serves(needed) || entry.serves(ALWAYS) && entry.read().indispensable();
      if (wanted && tokens.containsAll(entry.read().tokens())) {
        reads.add(entry.read());
      }
    }
    return new ReadPlan(reads);
  }

  /** Template by prefetch key, in the order of the reads. */
  public Map<String, String> templates() {
    Map<String, String> templates = new LinkedHashMap<>();
    reads.forEach(read -> templates.put(read.key(), read.template()));
    return Collections.unmodifiableMap(templates);
  }

  /** The read with this key. */
  public Optional<Read> read(String key) {
    return reads.stream().filter(read -> read.key().equals(key)).findFirst();
  }

  /**
   * What is known of each kind that this plan reads. A kind is {@link Availability#READ} when every
   * read that it rests on is; else it is what the first other one is. Kinds of which this plan
   * reads nothing, or only a part because the hook lacks a token, are {@link Availability#UNREAD}
   * or absent.
   *
   * @param outcomes outcome by key; a key that is not there is unread
   */
  public Map<FactKind, Availability> availability(Map<String, Availability> outcomes) {
    Map<FactKind, Availability> result = new EnumMap<>(FactKind.class);
    for (Catalogue.Entry entry : Catalogue.ENTRIES) {
      Read read = entry.read();
      Availability outcome =
          reads.contains(read)
              ? outcomes.getOrDefault(read.key(), Availability.UNREAD)
              : Availability.UNREAD;
      for (FactKind kind : read.kinds()) {
        result.merge(kind, outcome, (known, next) -> known == Availability.READ ? next : known);
      }
    }
    return Collections.unmodifiableMap(result);
  }
}
