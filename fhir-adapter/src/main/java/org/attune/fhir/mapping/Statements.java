package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.Set;
import org.attune.rules.fact.Channel;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Statement;
import org.attune.rules.fact.Triple;
import org.jspecify.annotations.Nullable;

/** Statements among the observations: preferences, observance days, gifts, screening answers. */
final class Statements {

  private static final String OBSERVANCE_DAY = "observance-day";
  private static final String PREFERRED_CHANNEL = "preferred-channel";

  /** What only the patient can state. */
  private static final Set<String> PATIENTS_OWN =
      Set.of(
          "preference-clinician",
          "preference-modality",
          "preference-format",
          OBSERVANCE_DAY,
          "identity-important");

  private static final Set<String> OTHERS =
      Set.of(PREFERRED_CHANNEL, "gift-received", "gift-given", "abuse-screen");

  private Statements() {}

  static void conclude(ObservationResource from, Assembly all) {
    for (String code : from.codes.all(Systems.FACT)) {
      boolean own = PATIENTS_OWN.contains(code);
      if (own || OTHERS.contains(code)) {
        add(from, code, own, all);
      }
    }
  }

  private static void add(ObservationResource from, String code, boolean own, Assembly all) {
    String performer = performer(from, all);
    Rater by = all.rater(from, performer);
    if (own && by != Rater.CLIENT) {
      return;
    }
    Instant at = from.at(all);
    if (at == null) {
      all.note(Assembly.UNUSABLE, from, "It has no readable date; it was left out.");
      return;
    }
    Value value = from.value;
    Value importance = Component.find(from.components, "importance");
    Value met = Component.find(from.components, "met");
    all.add(
        FactKind.STATEMENTS,
        at,
        new Statement(
            from.source(),
            code,
            at,
            by,
            all.raterReference(from, performer),
            coded(code, value),
            number(code, value),
            value.yesNo(),
            importance == null ? null : importance.integer(),
            met == null ? Triple.UNKNOWN : met.yesNo(),
            all.start(value.period().start()),
            all.end(value.period().end())));
  }

  /** The patient where the patient is among those who stated it, else the first of them. */
  private static @Nullable String performer(ObservationResource from, Assembly all) {
    for (String performer : from.performers) {
      if (all.isPatient(from, performer)) {
        return performer;
      }
    }
    return from.performers.isEmpty() ? null : from.performers.get(0);
  }

  private static @Nullable String coded(String code, Value value) {
    return switch (code) {
      case OBSERVANCE_DAY -> value.codes.first(Systems.WEEKDAY);
      case PREFERRED_CHANNEL -> {
        Channel channel = Channels.of(value.codes);
        yield channel == Channel.UNKNOWN ? null : channel.name();
      }
      case "gift-received", "gift-given" -> value.quantity().code();
      default -> value.codes.any();
    };
  }

  /** The number; of a gift only its worth in a currency. */
  private static @Nullable Double number(String code, Value value) {
    boolean gift = code.startsWith("gift-");
    boolean worth = Systems.CURRENCY.equals(value.quantity().system());
    return gift && !worth ? null : value.number();
  }
}
