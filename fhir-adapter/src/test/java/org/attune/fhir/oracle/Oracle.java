package org.attune.fhir.oracle;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.Consent;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Flag;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Goal;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Visit;
import org.hl7.fhir.r4.model.Bundle;

/**
 * What the key elements of a record are, read out of HAPI's model after the words of the facts'
 * specification and without looking at the mapping.
 */
final class Oracle {

  private final Map<Class<? extends Fact>, Map<String, Map<String, Object>>> expected =
      new LinkedHashMap<>();

  private Oracle() {}

  static Oracle read(Bundle bundle, ZoneId zone) {
    Model model = new Model(bundle, zone);
    Oracle oracle = new Oracle();
    oracle.expected.put(Form.class, new FormOracle(model).forms());
    oracle.expected.put(Score.class, new FormOracle(model).scores());
    oracle.expected.put(Visit.class, new VisitOracle(model).visits());
    oracle.expected.put(Booking.class, new VisitOracle(model).bookings());
    oracle.expected.put(Episode.class, new VisitOracle(model).episodes());
    oracle.expected.put(Contact.class, new MessageOracle(model).contacts());
    oracle.expected.put(Consent.class, new MessageOracle(model).consents());
    oracle.expected.put(Flag.class, new MessageOracle(model).flags());
    oracle.expected.put(Goal.class, new MessageOracle(model).goals());
    return oracle;
  }

  /** Every element on which facts and model disagree, one line each. */
  List<String> differences(Facts facts) {
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (type, byReference) -> differences.addAll(differences(type, byReference, facts.of(type))));
    return differences;
  }

  private static List<String> differences(
      Class<? extends Fact> type,
      Map<String, Map<String, Object>> expected,
      List<? extends Fact> facts) {
    List<String> differences = new ArrayList<>();
    Map<String, Fact> actual = new TreeMap<>();
    facts.forEach(fact -> actual.put(key(fact), fact));
    actual.keySet().stream()
        .filter(reference -> !expected.containsKey(reference))
        .forEach(reference -> differences.add("not expected: " + actual.get(reference)));
    expected.forEach(
        (reference, elements) -> {
          Fact fact = actual.get(reference);
          if (fact == null) {
            differences.add("missing: " + type.getSimpleName() + " " + reference + " " + elements);
          } else {
            elements.forEach(
                (name, value) -> {
                  Object found = component(fact, name);
                  if (!Objects.equals(value, found)) {
                    differences.add(reference + "." + name + " is " + found + ", not " + value);
                  }
                });
          }
        });
    return differences;
  }

  /** The record a fact was read from; a flag may say several things at once. */
  private static String key(Fact fact) {
    String reference = fact.source().reference();
    return fact instanceof Flag flag ? reference + " " + flag.code() : reference;
  }

  private static Object component(Fact fact, String name) {
    Function<Fact, Object> read = Components.of(fact.getClass(), name);
    return read.apply(fact);
  }
}
